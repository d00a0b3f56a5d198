/// A shown text that is put together of many pieces, each of which stands by itself.
///
///     var list = ShownTextBuffer()
///     list.append("1 ")
///     list.append(text: scenario.name)
///     list.text
public struct ShownTextBuffer: ~Copyable {
  private var bytes = ByteBuffer()

  public init() {}

  public var isEmpty: Bool { bytes.isEmpty }

  /// Adds the program's own words.
  public mutating func append(_ literal: StaticString) { bytes.append(literal) }

  /// Adds a number that is not negative.
  public mutating func append(_ number: Int) { bytes.appendDecimal(number) }

  /// Adds plain text.
  public mutating func append(text: String) { bytes.append(text: ShownText.of(text)) }

  /// What has been put together.
  public var text: ShownText { ShownText(shown: bytes.text) }
}
