import Hedging
import Markup
import Parsing
import Publishing
import Reporting

/// What a build found, as Markdown for the summary of a CI run: worst first, and cut at the size that GitHub takes.
///
/// Source: docs.github.com, "Workflow commands for GitHub Actions": at most 1 MiB a step.
struct BuildSummary {
  /// By which a summary is known that may be replaced; renderers show nothing of it.
  static let mark = "<!-- hedgerow build -->"
  static let limit = 1_048_576

  let title: String
  let asOf: Instant?
  let report: CheckReport
  let findings: BuildFindings
  let changes: BookChanges?

  /// - Parameter room: how many bytes it may have.
  func text(room: Int = limit) -> String {
    var page = CutMarkdown(limit: room)
    page.add("\(Self.mark)\n## \(Self.plain(title))")
    page.add((asOf.map { "Prices as of \($0.rfc3339). " } ?? "") + report.summary + ".")
    page.add(statuses)
    let (errors, warnings) = (faults(.error), faults(.warning))
    page.add("### Errors\n\n", errors, "error", plural: "errors")
    if let changes { add(changes, to: &page) }
    let breaches = limits(.breach)
    page.add(
      "### Breaches\n\n| Client | Limit | Use |\n|:--|:--|--:|\n", breaches, count: findings.breaches, "breach",
      plural: "breaches")
    page.add(
      "### Nearest liquidations\n\n| Client | Position | Price | Distance |\n|:--|:--|--:|--:|\n",
      findings.nearest.compactMap(nearest), "nearest liquidation", plural: "nearest liquidations")
    page.add(
      "### Near a limit\n\n| Client | Limit | Use |\n|:--|:--|--:|\n", limits(.watch),
      count: findings.count - findings.breaches, "limit on watch", plural: "limits on watch")
    page.add("### Warnings\n\n", warnings, "warning", plural: "warnings")
    for line in report.untold { page.add(line) }
    return page.finished()
  }

  private var statuses: String {
    let names = ["ok", "watch", "breach", "at fault"]
    let counts = Status.allCases.map { report.count($0) } + [report.refused]
    return "| \(names.joined(separator: " | ")) |\n|--:|--:|--:|--:|\n| "
      + counts.map(String.init).joined(separator: " | ") + " |"
  }

  private func add(_ changes: BookChanges, to page: inout CutMarkdown) {
    let since = changes.since.map { ", compared with \($0.rfc3339)" } ?? ""
    page.add(
      """
      Since the earlier build\(since): \(changes.newBreachCount) with new breaches, \(changes.clearedCount) with breaches \
      cleared, \(changes.newCount) new, \(changes.goneCount) not built any more.
      """)
    page.add(
      "### New breaches\n\n| Client | Limit | What differs |\n|:--|:--|:--|\n",
      changes.newBreaches.map { change in
        let limits = change.newBreaches.map { Self.plain($0.plainWords) }.joined(separator: "; ")
        return "| \(Self.plain(change.now.id)) | \(limits) | \(change.causes.map(\.rawValue).joined(separator: ", ")) |"
      }, count: changes.newBreachCount, "client with new breaches", plural: "clients with new breaches")
    page.add(
      "### Cleared breaches\n\n",
      changes.cleared.map { change in
        "- \(Self.plain(change.now.id)): "
          + change.clearedBreaches.map { Self.plain("\($0.kind.noun) of \($0.subject)") }.joined(separator: "; ")
      }, count: changes.clearedCount, "client with breaches cleared", plural: "clients with breaches cleared")
  }

  /// `` - `portfolios/acme.json:12:15` unknown field ``
  private func faults(_ severity: Severity) -> [String] {
    report.faults.filter { $0.severity == severity }.map { fault in
      let place = fault.place.map { "\($0.file):\($0.line):\($0.column)" } ?? fault.wholeFile
      return "- " + (place.map { Self.plain($0) + " – " } ?? "") + Self.plain(fault.title)
    }
  }

  private func limits(_ status: Status) -> [String] {
    findings.worst.filter { $0.limit.status == status }.map { finding in
      let use = finding.limit.use.map { Words.rounded(($0 * 1000).rounded() / 10) + " %" } ?? "beyond"
      return "| \(Self.plain(finding.portfolio)) | \(Self.plain(finding.limit.plainWords)) | \(use) |"
    }
  }

  private func nearest(_ client: ClientFigures) -> String? {
    guard let nearest = client.nearest else { return nil }
    let distance = nearest.distance.map { Words.rounded(($0 * 1000).rounded() / 10) + " %" } ?? ""
    return "| \(Self.plain(client.id)) | \(Self.plain(nearest.account + " " + nearest.symbol)) \(nearest.side) | "
      + "\(nearest.price.map(Words.rounded) ?? "") | \(nearest.isLiquidatable ? "now" : distance) |"
  }

  private static func plain(_ text: String) -> String { MarkdownText(escaping: Printable.text(text)).string }
}
