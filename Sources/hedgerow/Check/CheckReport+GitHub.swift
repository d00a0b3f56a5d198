import Hedging
import Parsing
import Publishing
import Reporting

extension CheckReport {
  /// How many annotations GitHub shows of one step.
  private static let annotationLimit = 10

  /// Annotations for GitHub's workflows: errors, breaches, warnings and watches, and how many are left out.
  ///
  /// Source: docs.github.com, "Workflow commands for GitHub Actions".
  var annotations: String {
    let breaches = findings.filter { $0.limit.status == .breach }
    let watches = findings.filter { $0.limit.status == .watch }
    let all =
      faults.filter { $0.severity == .error }.map(\.annotation) + breaches.map(Self.annotation)
      + faults.filter { $0.severity == .warning }.map(\.annotation) + watches.map(Self.annotation)
    var lines = Array(all.prefix(Self.annotationLimit))
    let rest = all.count + untoldCount - lines.count
    if rest > 0 { lines.append("\(rest) more are not shown here. \(summary)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func annotation(_ finding: SiteCheck.Finding) -> String {
    let level = finding.limit.status == .breach ? "error" : "warning"
    return Annotation.line(
      level, [("file", finding.file), ("title", "\(finding.portfolio): \(finding.limit.status)")], finding.limit.words)
  }
}

extension Diagnostic {
  fileprivate var annotation: String {
    var properties = file.map { [("file", $0)] } ?? []
    if let place {
      properties += [("line", "\(place.line)"), ("col", "\(place.column)")]
      properties.append(("endColumn", "\(place.column + place.width)"))
    }
    properties.append(("title", title))
    var lines = path.isEmpty ? [] : ["at `\(Printable.text(path))`"]
    lines += notes + (hint.map { ["hint: " + $0] } ?? [])
    return Annotation.line(severity.rawValue, properties, lines.isEmpty ? title : lines.joined(separator: "\n"))
  }
}

/// One workflow command: `::error file=a.json,line=1::message`.
enum Annotation {
  static func line(_ level: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
    return "::\(level) \(list)::\(data(message))"
  }

  /// A message: what would end it, and `%` itself, by their codes.
  static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "%0A"
      case "%": "%25"
      default: Printable.scalar(scalar)
      }
    }.joined()
  }

  /// A property, which ends at a comma too. What cannot be seen is written out first, line feeds as well.
  static func property(_ text: String) -> String {
    Printable.path(text).replacing("%", with: "%25").replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
