import Hedging

/// Holds a contract's symbol against its type and expiry: the symbol says
/// the same things a second time, and the formulas rely on both.
extension ContractFields {
  static func checkNames(_ fields: Fields, _ symbol: Symbol, _ type: ContractType, _ expiry: Instant?) {
    let expected = type == .linear ? symbol.quote : symbol.base
    if symbol.settle != expected {
      fields.refuse(
        Self.symbol, .contradiction(.settlement(symbol: symbol.text, type: type.rawValue, expected: expected.code)))
    }
    if !isExpiry(expiry, of: symbol) {
      let field = fields.has(Self.expiry) ? fields.value("expiry") : fields.value("symbol")
      fields.reading.refuse(field ?? fields.object, .contradiction(.expiryNotOfSymbol(symbol.text)))
    }
  }

  /// Whether `-YYMMDD` in the symbol and the expiry are the same day, or both absent.
  private static func isExpiry(_ expiry: Instant?, of symbol: Symbol) -> Bool {
    let digits = symbol.text.utf8.suffix(7)
    guard digits.first == .minus else { return expiry == nil }
    guard let expiry else { return false }
    let text = String(decoding: digits.dropFirst(), as: UTF8.self)
    let day = TimeText.day("20\(text.prefix(2))-\(text.dropFirst(2).prefix(2))-\(text.suffix(2))")
    // Venues settle within the day; midnight belongs to the day it begins.
    return day.map { (0..<1).contains($0.days(to: expiry)) } ?? false
  }
}
