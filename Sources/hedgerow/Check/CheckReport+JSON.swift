import Hedging
import Parsing
import Publishing
import Reporting

extension CheckReport {
  /// For programs: everything in one document; `.github/CHECK.md` says what each member is.
  var json: JSON {
    .object([
      ("schemaVersion", .count(1)), ("generator", .text(Hedgerow.generator)), ("site", .text(site)),
      ("faults", .array(faults.map(\.json))), ("findings", .array(findings.map(Self.json))),
      (
        "summary",
        .object([
          ("errors", .count(count(.error))), ("warnings", .count(count(.warning))), ("portfolios", .count(portfolios)),
          ("ok", .count(count(.ok))), ("watch", .count(count(.watch))), ("breach", .count(count(.breach))),
          ("atFault", .count(refused)), ("notEvaluated", .count(skipped)),
        ])
      ), ("exitCode", .count(Int(exitCode))),
    ])
  }

  private static func json(_ finding: SiteCheck.Finding) -> JSON {
    let limit = finding.limit
    return .object([
      ("portfolio", .text(finding.portfolio)), ("file", .text(finding.file)), ("status", .text(limit.status.rawValue)),
      ("limit", .text(limit.kind.rawValue)), ("subject", .text(limit.subject)), ("value", .optional(limit.value)),
      ("bound", .optional(limit.bound)), ("use", .optional(limit.use)),
    ])
  }
}

extension Diagnostic {
  fileprivate var json: JSON {
    .object([
      ("code", .optional(code?.rawValue)), ("severity", .text(severity.rawValue)), ("file", .optional(file)),
      ("line", .optional(place.map { Double($0.line) })), ("column", .optional(place.map { Double($0.column) })),
      ("endColumn", .optional(place.map { Double($0.column + $0.width) })),
      ("path", path.isEmpty ? .null : .text(path)),
      ("title", .text(title)), ("expected", notes.isEmpty ? .null : .text(notes.joined(separator: "; "))),
      ("hint", .optional(hint)),
    ])
  }
}
