import Hedging
import Parsing
import Publishing
import Reporting

extension CheckReport {
  /// For tools that collect findings: SARIF 2.1.0, with breached limits as results too.
  ///
  /// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
  var sarif: JSON {
    let used = Set(faults.compactMap(\.code) + findings.map { Code($0.limit.kind) })
    let rules = used.sorted { $0.rawValue < $1.rawValue }
    let driver = JSON.object([
      ("name", .text("hedgerow")), ("semanticVersion", .text(Hedgerow.version)), ("rules", .array(rules.map(\.rule))),
    ])
    let results = faults.map { SARIF.result(of: $0, rules) } + findings.map { SARIF.result(of: $0, rules) }
    return .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])), ("columnKind", .text("utf16CodeUnits")),
            (
              "originalUriBaseIds",
              .object([
                (SARIF.root, .object([("description", .object([("text", .text("Where hedgerow was run."))]))]))
              ])
            ), ("results", .array(results)),
          ])
        ])
      ),
    ])
  }
}

/// The parts of a SARIF log.
enum SARIF {
  /// What relative addresses are relative to.
  static let root = "%SRCROOT%"

  static func result(of fault: Diagnostic, _ rules: [Code]) -> JSON {
    var lines = [fault.title] + (fault.path.isEmpty ? [] : ["at `\(Printable.text(fault.path))`"]) + fault.notes
    if let hint = fault.hint { lines.append("hint: " + hint) }
    let level = fault.severity == .error ? "error" : "warning"
    let place = fault.file.map { location(in: $0, fault.place) }
    return result(fault.code, rules, level, lines.joined(separator: "\n"), place)
  }

  static func result(of finding: SiteCheck.Finding, _ rules: [Code]) -> JSON {
    let level = finding.limit.status == .breach ? "error" : "warning"
    let message = "\(finding.portfolio): \(finding.limit.status): \(finding.limit.words)"
    return result(Code(finding.limit.kind), rules, level, message, location(in: finding.file, nil))
  }

  private static func result(
    _ code: Code?, _ rules: [Code], _ level: String, _ message: String, _ location: JSON?
  ) -> JSON {
    var members: [(String, JSON)] = []
    if let code, let index = rules.firstIndex(of: code) {
      members += [("ruleId", .text(code.rawValue)), ("ruleIndex", .count(index))]
    }
    members += [("level", .text(level)), ("message", .object([("text", .text(message))]))]
    members.append(("locations", .array(location.map { [$0] } ?? [])))
    return .object(members)
  }

  private static func location(in file: String, _ place: Place?) -> JSON {
    // A file as a whole is shown at its first line.
    var region: [(String, JSON)] = [("startLine", .count(place?.line ?? 1))]
    if let place {
      let start = place.sourceLine.utf16Count(ofScalars: place.column - 1)
      let end = place.sourceLine.utf16Count(ofScalars: place.column - 1 + place.width)
      region += [("startColumn", .count(start + 1)), ("endColumn", .count(end + 1))]
    }
    return .object([
      ("physicalLocation", .object([("artifactLocation", artifact(file)), ("region", .object(region))]))
    ])
  }

  /// A file by its address: relative to where the program was run, or whole if it was named by its whole path.
  static func artifact(_ file: String) -> JSON {
    if file.hasPrefix("/") { return .object([("uri", .text("file://" + encoded(file)))]) }
    let relative = file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    return .object([("uri", .text(encoded(relative))), ("uriBaseId", .text(root))])
  }

  /// A path as part of an address (RFC 3986): all bytes but unreserved ones and `/` by their codes.
  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

extension Code {
  fileprivate var rule: JSON {
    func message(_ text: String) -> JSON { .object([("text", .text(text))]) }
    return .object([
      ("id", .text(rawValue)), ("name", .text(rawValue)), ("shortDescription", message(help)), ("help", message(help)),
    ])
  }
}

extension String {
  /// How many UTF-16 code units so many scalars at the beginning take; scalars behind the end count one each.
  fileprivate func utf16Count(ofScalars count: Int) -> Int {
    let start = unicodeScalars.prefix(count)
    return start.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) } + max(0, count - start.count)
  }
}
