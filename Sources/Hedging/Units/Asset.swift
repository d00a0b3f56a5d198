/// A coin or currency by its code, such as `BTC` or `USDT`. Codes are compared as they are written.
public struct Asset: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let code: String

  public init(_ code: String) { self.code = code }
  public init(stringLiteral code: String) { self.code = code }

  public var description: String { code }
  public static func < (a: Asset, b: Asset) -> Bool { a.code < b.code }
}
