/// A JSON document to be printed: members in the order they are given.
///
/// Everything that could not be seen on a terminal is written as an escape, which reads as the same text.
indirect enum JSON {
  case object([(String, JSON)])
  case array([JSON])
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  /// A text, or `null`.
  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
  /// A number, or `null` where there is none or none that JSON can write.
  static func optional(_ number: Double?) -> JSON { number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }
  static func count(_ number: Int) -> JSON { .number(Double(number)) }

  /// The document, indented by two spaces.
  var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let members):
      Self.list(members, "{", "}", to: &text, indent) { text, member in
        Self.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: indent + "  ")
      }
    case .array(let elements):
      Self.list(elements, "[", "]", to: &text, indent) { $1.write(to: &$0, indent: indent + "  ") }
    case .text(let value): Self.quote(value, to: &text)
    case .number(let number): text += Int64(exactly: number)?.description ?? number.description
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ indent: String,
    _ write: (inout String, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += (index > 0 ? "," : "") + indent + "  "
      write(&text, element)
    }
    text += elements.isEmpty ? close : indent + close
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case _ where Printable.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
