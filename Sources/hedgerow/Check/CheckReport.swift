import Hedging
import Parsing
import Publishing

/// What a check found, in words and in order: the one source of all its forms.
struct CheckReport {
  /// The site's folder, as it was named.
  let site: String
  /// Errors and warnings, by file and line.
  let faults: [Diagnostic]
  /// Limits that are not `ok`, by the portfolios' files.
  let findings: [SiteCheck.Finding]
  /// How many portfolios have each status.
  let statuses: [Status: Int]
  /// How many portfolios could not be read.
  let refused: Int
  /// What there is more of than is told.
  let untold: [String]
  /// How many those are, with the limits that are not `ok` and not among `findings`.
  let untoldCount: Int
  /// How many could not be evaluated, because something they need is at fault.
  let skipped: Int
  /// 0, 1 where a file is at fault, 2 where a limit is and that matters.
  let exitCode: Int32

  init(_ check: SiteCheck, site: String, failOn: FailOn) {
    self.site = site
    let errors = check.faults.flatMap(Diagnostic.list) + check.refused.flatMap { Diagnostic.list(of: $0) }
    faults = Diagnostic.sorted(errors + check.warnings.map { Diagnostic($0) })
    findings = check.findings
    statuses = check.statuses
    refused = check.atFault
    let (more, warnings) = (check.atFault - check.refused.count, check.untoldWarnings)
    untold = Counted.untold(portfolios: more, warnings: warnings)
    untoldCount = more + warnings
    skipped = check.skipped
    let isBeyond = check.statuses.keys.contains(where: failOn.includes)
    exitCode = !errors.isEmpty ? 1 : isBeyond ? FailOn.code : 0
  }

  /// What a build found.
  ///
  /// - Parameters:
  ///   - result: what came of it; `nil` where nothing was written.
  ///   - faults: what is wrong with the site.
  init(_ result: SiteBuild.Result?, faults: [Diagnostic], _ findings: BuildFindings, site: String, exitCode: Int32) {
    self.site = site
    let refused = result?.refused.flatMap { Diagnostic.list(of: $0) } ?? []
    self.faults = Diagnostic.sorted(faults + refused + (result?.warnings.map { Diagnostic($0) } ?? []))
    self.findings = findings.worst
    let (more, warnings) = result.map { ($0.leftOut - $0.refused.count, $0.untoldWarnings) } ?? (0, 0)
    untold = Counted.untold(portfolios: more, warnings: warnings)
    untoldCount = more + warnings + findings.count - findings.worst.count
    statuses = findings.statuses
    self.refused = result?.leftOut ?? 0
    skipped = 0
    self.exitCode = exitCode
  }

  func count(_ severity: Severity) -> Int { faults.count { $0.severity == severity } }

  func count(_ status: Status) -> Int { statuses[status] ?? 0 }

  /// How many portfolios there are, as far as that can be told.
  var portfolios: Int { statuses.values.reduce(refused + skipped, +) }
}

/// The forms in which a check tells what it found.
enum CheckFormat: String, CaseIterable {
  case text, json, github, sarif

  /// The whole output, with a line feed at its end.
  func text(of report: CheckReport) -> String {
    switch self {
    case .text: report.text
    case .json: report.json.text + "\n"
    case .github: report.annotations
    case .sarif: report.sarif.text + "\n"
    }
  }
}
