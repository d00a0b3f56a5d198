/// A JSON text in the making: members in the order they are given.
enum SchemaNode: Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([SchemaNode])
  case object([(name: String, value: SchemaNode)])

  static func texts(_ texts: [String]) -> SchemaNode { .list(texts.map { .text($0) }) }

  /// Indented by two spaces; a list of nothing but texts and numbers stands on one line.
  func text(indent: String = "") -> String {
    switch self {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return Int64(exactly: number).map { "\($0)" } ?? "\(number)"
    case .text(let text): return Self.quoted(text)
    case .list(let elements):
      if elements.allSatisfy(\.isPlain) { return "[" + elements.map { $0.text() }.joined(separator: ", ") + "]" }
      return Self.nested("[", elements.map { $0.text(indent: indent + "  ") }, "]", indent)
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { Self.quoted($0.name) + ": " + $0.value.text(indent: indent + "  ") }
      return Self.nested("{", lines, "}", indent)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private static func nested(_ open: String, _ lines: [String], _ close: String, _ indent: String) -> String {
    open + "\n" + lines.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
