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
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      slash < colon
    else { return nil }
    let base = text[..<slash]
    let quote = text[bytes.index(after: slash)..<colon]
    let tail = text[bytes.index(after: colon)...]
    let end = tail.utf8.firstIndex(of: UInt8(ascii: "-")) ?? tail.endIndex
    let settle = tail[..<end]
    let suffix = tail[end...]
    let dated = suffix.utf8.count == 7 && suffix.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
    guard Self.isCode(base), Self.isCode(quote), Self.isCode(settle), suffix.isEmpty || dated else { return nil }
    self.text = text
    self.base = Asset(String(base))
    self.quote = Asset(String(quote))
    self.settle = Asset(String(settle))
  }

  public var description: String { text }

  // The text says all the rest.
  public static func == (a: Symbol, b: Symbol) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
  public static func < (a: Symbol, b: Symbol) -> Bool { a.text < b.text }

  /// Letters and digits, as venues write their assets (`1000SHIB`, `BTC`, `PF_XBT` is not one).
  private static func isCode(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
  }
}
