/// A contract's unified symbol and what it is made of: `BASE/QUOTE:SETTLE`, with `-YYMMDD` behind it for dated futures.
///
/// The notation is ccxt's, so that symbols can be pasted from there.
public struct Symbol: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String
  public let base: Asset
  public let quote: Asset
  public let settle: Asset

  /// `nil` if the text does not have the form above.
  public init?(_ text: String) {
    var text = text
    guard let parts = text.withUTF8(Self.parts) else { return nil }
    self.text = text
    base = Asset(parts.base)
    quote = Asset(parts.quote)
    settle = Asset(parts.settle)
  }

  private static func parts(of bytes: UnsafeBufferPointer<UInt8>) -> (base: String, quote: String, settle: String)? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      slash < colon
    else { return nil }
    let end = bytes[colon...].firstIndex(of: UInt8(ascii: "-")) ?? bytes.endIndex
    let date = bytes[end...].dropFirst()
    guard end == bytes.endIndex || (date.count == 6 && date.allSatisfy { (48...57).contains($0) }),
      let base = code(bytes[..<slash]), let quote = code(bytes[(slash + 1)..<colon]),
      let settle = code(bytes[(colon + 1)..<end])
    else { return nil }
    return (base, quote, settle)
  }

  public var description: String { text }

  // The text says all the rest.
  public static func == (a: Symbol, b: Symbol) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
  public static func < (a: Symbol, b: Symbol) -> Bool { a.text < b.text }

  /// Letters and digits, as venues write their assets (`1000SHIB`, `BTC`, `PF_XBT` is not one).
  private static func code(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let isCode = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    return isCode && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
