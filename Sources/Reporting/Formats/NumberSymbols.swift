import Markup

/// The marks with which a language writes numbers, as bytes of UTF-8: writing a number copies them.
///
/// Example: 1,234.5 in English, 1.234,5 in German, 1234,5 in Spanish, which groups from five digits on.
struct NumberSymbols: Sendable {
  /// Stands before the fraction.
  let decimalMark: DecimalMark
  /// The same as a byte.
  let decimal: UInt8
  /// Stands between groups of three digits, the last byte first, because digits are written from their end.
  let reversedGroup: (UInt8, UInt8, UInt8)
  /// How many bytes of it there are.
  let groupCount: UInt8
  /// The least whole part that is grouped: 1,000 or 10,000.
  private(set) var leastGrouped: UInt16

  /// The same for numbers with a word such as `M` behind them, which CLDR groups from five digits on: 2000万.
  var compact: NumberSymbols {
    var symbols = self
    symbols.leastGrouped = 10_000
    return symbols
  }

  /// - Parameters:
  ///   - group: one character of up to three bytes.
  ///   - minimumGroupingDigits: how many digits stand before the first mark at least: 1, or 2 as in Spanish (CLDR's term).
  init(decimal: DecimalMark, group: Unicode.Scalar, minimumGroupingDigits: Int = 1) {
    decimalMark = decimal
    self.decimal = decimal.rawValue
    let bytes = Array(String(Character(group)).utf8.reversed()) + [0, 0]
    reversedGroup = (bytes[0], bytes[1], bytes[2])
    groupCount = UInt8(bytes.count - 2)
    leastGrouped = minimumGroupingDigits == 1 ? 1000 : 10_000
  }
}
