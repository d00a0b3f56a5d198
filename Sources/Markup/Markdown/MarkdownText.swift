/// Text that is already Markdown.
///
/// Plain text enters by `init(escaping:)` only, the program's own Markdown by a literal that the compiler has
/// seen.
///
///     MarkdownText(escaping: "a|b *c*")   // a\|b \*c\*
///
/// Left out: emphasis marks that touch a value (`**{{x}}**` where `x` begins with a bracket) may print as
/// stars in the Markdown; no escape of CommonMark can prevent that. The HTML of the same page does not
/// have this limit.
public struct MarkdownText: Sendable, Hashable {
  /// The text in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No text at all.
  public init() { bytes = [] }

  /// Plain text, as inline Markdown that shows exactly that text (see ``ShownText``), also in a table cell.
  public init(escaping text: String) {
    bytes = Self.escaped(ShownText.of(text))
  }

  /// The same for text that is shown already.
  public init(escaping text: ShownText) {
    bytes = Self.escaped(text.string)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { text in
      var escaped = ByteBuffer(capacity: text.count + text.count / 16)
      escaped.appendEscapingMarkdown(text)
      return escaped.bytes
    }
  }

  /// Markdown written in the program itself.
  public init(_ literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// Bytes that this room has filled itself.
  init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// The text as a `String`, for tests and small outputs.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
