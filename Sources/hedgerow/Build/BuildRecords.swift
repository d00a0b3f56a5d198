import Hedging
import Parsing
import Publishing
import Reporting

/// The files that a build writes beside its site for other programs, each whole or not at all, and what it tells GitHub.
///
/// All are opened before anything is built, so that one that cannot be written stops everything.
struct BuildRecords {
  private var junit: JUnitReport?
  private let results: StreamedFile?
  private let history: HistoryWriter?
  /// A summary of its own, or the one that GitHub's step has already.
  private let summary: StreamedFile?
  private let stepSummary: String?
  private let isAnnotating: Bool
  private var findings = BuildFindings()

  /// - Parameter output: the folder of the build, in which none of them can stand.
  init(
    junit: String?, results: String?, summary: String?, history: String?, outside output: String, _ gitHub: GitHubRun
  ) throws(PublishingFault) {
    if let junit { self.junit = try JUnitReport(junit, outside: output) }
    self.results =
      if let results {
        try StreamedFile(results, replacing: ResultLine.mark, outside: output)
      } else { nil }
    self.history = if let history { try HistoryWriter(history, outside: output) } else { nil }
    // Named by hand it is the same file still.
    let isOwn = summary != nil && summary != gitHub.summary
    self.summary =
      if isOwn, let summary {
        try StreamedFile(summary, replacing: BuildSummary.mark, outside: output)
      } else { nil }
    stepSummary = isOwn ? nil : gitHub.summary
    isAnnotating = gitHub.isOn
  }

  /// Whether one of them needs all limits of clients, for which reports that stand are evaluated again.
  var seesEvaluations: Bool { junit != nil }

  /// Whether any of them needs to see clients.
  var seesClients: Bool {
    junit != nil || results != nil || history != nil || summary != nil || stepSummary != nil || isAnnotating
  }

  mutating func add(_ client: BuiltClient) {
    if let evaluation = client.evaluation { junit?.add(evaluation, file: client.file) }
    results?.write(client.figures.line)
    history?.write(client.figures)
    findings.add(client)
  }

  /// Tells what came of a build.
  mutating func finish(_ result: SiteBuild.Result, of build: SiteBuild, site: String, exitCode: Int32)
    throws(PublishingFault)
  {
    try history?.finish(asOf: build.asOf)
    try junit?.finish(
      [], refused: result.refused, remarks: result.warnings.map { Diagnostic($0).text }, asOf: build.asOf)
    if let results {
      for portfolio in result.refused { results.write(ResultLine.bytes(of: portfolio)) }
      try results.finish()
    }
    let report = CheckReport(result, faults: [], findings, site: site, exitCode: exitCode)
    try tell(
      BuildSummary(
        title: build.title, asOf: build.asOf, report: report, findings: findings, changes: result.changes))
  }

  /// Tells why nothing was built. Of clients nothing is told: their pages were not written.
  mutating func finish(_ fault: PublishingFault, site: String) {
    let faults = Diagnostic.list(of: fault)
    // Where even that fails, the exit code has to do.
    try? junit?.finish(faults, refused: [], remarks: [], asOf: nil)
    let report = CheckReport(nil, faults: faults, BuildFindings(), site: site, exitCode: 1)
    try? tell(
      BuildSummary(
        title: "The site was not built", asOf: nil, report: report, findings: BuildFindings(), changes: nil))
  }

  private func tell(_ page: BuildSummary) throws(PublishingFault) {
    if isAnnotating {
      let lines = page.report.annotations
      // A reader that has gone away takes nothing from the build.
      try? Terminal.write(Array(lines.utf8))
    }
    if let summary {
      summary.write(Array(page.text().utf8))
      try summary.finish()
    } else if let stepSummary {
      let room = BuildSummary.limit - AppendedFile.size(stepSummary)
      do throws(PublishingFault) {
        try AppendedFile.append(Array(page.text(room: room).utf8), to: stepSummary)
      } catch {
        // Nobody asked for it on the command line, and the site stands.
        Terminal.say(Diagnostic.text(of: error))
      }
    }
  }
}
