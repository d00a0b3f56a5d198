/// Plain text as pages show it, in HTML, SVG and Markdown alike.
///
/// What no reader can see and what would act on the text around it is shown as U+FFFD: control characters, line and
/// paragraph separators, the marks that embed, override or isolate a direction of writing, and noncharacters. Tabs and
/// line ends stay. A text with letters that are written from right to left is put between U+2068 and U+2069, so that it
/// cannot turn the figures beside it; nothing inside can end that isolate.
///
///     ShownText.of("a\u{1B}[31m")   // a�[31m
///     ShownText.of("שלום")          // the same letters, isolated
///
/// A sentence around such texts is made by interpolation, so that each of them is isolated and not only all together:
///
///     let title: ShownText = "\(scenario.name): mark by day"
///
/// JSON twins do not pass through here: they hold the text itself, escaped.
/// Source: Unicode Standard Annex 9, sections 2.4 and 3.1.2; HTML Living Standard, section 13.2.3.5; XML 1.0, section 2.2.
public struct ShownText: Sendable, Hashable {
  /// The text as it is to be shown.
  public private(set) var string: String

  /// Two texts, one after the other.
  public static func + (left: ShownText, right: ShownText) -> ShownText {
    ShownText(shown: left.string + right.string)
  }

  private init(shown string: String) { self.string = string }

  fileprivate mutating func append(_ separator: ShownText, _ other: ShownText) {
    string += separator.string
    string += other.string
  }

  /// A sentence with shown texts for its names, in the order of its schema.
  public init(_ sentence: Sentence, filling values: [ShownText?]) {
    string = sentence.text { $0 < values.count ? values[$0]?.string : nil }
  }

  /// Whether a text is shown as it is.
  static func isShown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isPrintedASCII(bytes) { return true }
    let traits = Traits(of: bytes)
    return !traits.isHidden && !traits.isRightToLeft
  }

  /// Never stops early, so that the compiler can test many bytes at once.
  private static func isPrintedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for byte in bytes { others |= byte &- 0x20 < 0x5F ? 0 : 1 }
    return others == 0
  }

  /// The text, mostly as it is.
  public static func of(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isShown($0) }) { return text }
    let traits = text.withUTF8 { Traits(of: $0) }
    var shown = String.UnicodeScalarView()
    if traits.isRightToLeft { shown.append("\u{2068}") }
    for scalar in text.unicodeScalars { shown.append(isHidden(scalar.value) ? "\u{FFFD}" : scalar) }
    if traits.isRightToLeft { shown.append("\u{2069}") }
    return String(shown)
  }

  /// What there is to do with a text; for almost all nothing.
  private struct Traits {
    var isHidden = false
    var isRightToLeft = false

    init(of bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F, ShownText.isHidden(UInt32(byte)) { isHidden = true }
          index += 1
        } else {
          let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          var value = UInt32(byte) & (0x7F >> UInt32(length))
          for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
          if ShownText.isHidden(value) { isHidden = true }
          if ShownText.isRightToLeft(value) { isRightToLeft = true }
          index += length
        }
      }
    }
  }

  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a character is, or may become, one of the classes R and AL: the blocks that Unicode keeps for them, and marks.
  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}

/// The program's own words are taken as they are; whatever stands between them is plain text.
extension ShownText: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    public init(literalCapacity: Int, interpolationCount: Int) { string.reserveCapacity(literalCapacity) }

    public mutating func appendLiteral(_ literal: StaticString) { string += literal.description }
    public mutating func appendInterpolation(_ text: String) { append(ShownText.of(text)) }
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) { append(ShownText.of("\(text)")) }
    public mutating func appendInterpolation(_ number: Int) { append(String(number)) }
    public mutating func appendInterpolation(_ text: ShownText) { append(text.string) }

    /// A text that stands alone is not copied.
    private mutating func append(_ text: String) { if string.isEmpty { string = text } else { string += text } }
  }

  public init(stringLiteral literal: StaticString) { string = literal.description }
  public init(stringInterpolation: StringInterpolation) { string = stringInterpolation.string }
}

extension [ShownText] {
  /// All of them, with the program's own words between them.
  public func joined(separator: ShownText) -> ShownText {
    guard var text = first else { return "" }
    for other in dropFirst() { text.append(separator, other) }
    return text
  }
}
