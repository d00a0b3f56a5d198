/// Writes indented XML 1.0 into bytes. Names are the program's own; texts and values are escaped, as ``ShownText`` shows them,
/// so that every text makes a document that can be read.
///
/// Line feeds and tabs in a value are written as references: a reader would turn them into blanks.
/// Source: XML 1.0 (fifth edition), sections 2.2, 2.4 and 3.3.3.
public struct XMLWriter: Sendable {
  /// What a document begins with.
  public static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  public private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// - Parameter depth: how many elements are open around what is written.
  public init(depth: Int = 0) { self.depth = depth }

  /// An element with elements in it.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    begin(name, attributes)
    raw(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// An element with text in it, or none.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String = ""
  ) {
    begin(name, attributes)
    guard !text.isEmpty else { return raw("/>\n") }
    raw(">")
    bytes.appendEscapingHTML(ShownText.of(text))
    end(name)
  }

  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    indent()
    raw("<")
    raw(name)
    for (attribute, value) in attributes {
      raw(" ")
      raw(attribute)
      raw("=\"")
      append(value: value)
      raw("\"")
    }
  }

  private mutating func append(value: String) {
    for byte in HTMLText(escaping: value).bytes {
      switch byte {
      case UInt8(ascii: "\n"): raw("&#10;")
      case UInt8(ascii: "\t"): raw("&#9;")
      default: bytes.append(byte)
      }
    }
  }

  private mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth)) }

  private mutating func raw(_ text: StaticString) { bytes.append(contentsOf: text.utf8) }
}
