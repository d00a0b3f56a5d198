/// Text that is already HTML.
///
/// Plain text enters by `init(escaping:)` only, and the program's own markup by a literal that the
/// compiler has seen. Nothing else outside this room can make one, so a value that holds `HTMLText`
/// cannot hold a client's angle bracket.
///
///     HTMLText("<b>") + HTMLText(escaping: "A & B") + HTMLText("</b>")   // <b>A &amp; B</b>
///
/// Left out: any check that the program's own literals are well formed; the site check does that.
public struct HTMLText: Sendable, Hashable {
  /// The text in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No text at all.
  public init() { bytes = [] }

  /// Plain text, made safe for element content and for quoted attributes, as ``ShownText`` shows it.
  public init(escaping text: String) {
    bytes = []
    bytes.appendEscapingHTML(ShownText.of(text))
  }

  /// The same for text that is shown already.
  public init(escaping text: ShownText) {
    bytes = []
    bytes.appendEscapingHTML(text.string)
  }

  /// Markup written in the program itself.
  public init(_ literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// Bytes that this room has rendered itself.
  init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Adds `other` at the end.
  public mutating func append(_ other: HTMLText) { bytes.append(contentsOf: other.bytes) }

  /// The two texts, one after the other.
  public static func + (left: HTMLText, right: HTMLText) -> HTMLText {
    HTMLText(trusted: left.bytes + right.bytes)
  }

  /// The text as a `String`, for tests and small outputs.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
