/// How many digits a printed number has behind its point, and where it ends: `−38,747.21 USDT` has two.
///
/// Emphasis and a sign may stand before it. Its digits may be grouped by that of full stop and comma which is not the
/// decimal mark, by no-break spaces of either width and by apostrophes.
struct DecimalPlaces {
  /// Digits behind the point.
  let count: Int
  /// The first byte behind the number.
  let end: Int

  /// `nil` for a text that does not begin with a number, such as `none`.
  init?(_ text: some RandomAccessCollection<UInt8>, mark: DecimalMark = .point) {
    let found = text.withContiguousStorageIfAvailable { Self.measure($0, mark.rawValue) }
    guard let found, let (count, end) = found else { return nil }
    self.count = count
    self.end = end
  }

  private static func measure(_ text: UnsafeBufferPointer<UInt8>, _ mark: UInt8) -> (count: Int, end: Int)? {
    var index = 0
    while index < text.count, text[index] == UInt8(ascii: "*") { index += 1 }
    if index < text.count, text[index] == UInt8(ascii: "+") {
      index += 1
    } else if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x88, text[index + 2] == 0x92 {
      index += 3
    }
    guard index < text.count, isDigit(text[index]) else { return nil }
    var point: Int?
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case mark where index + 1 < text.count && isDigit(text[index + 1]): point = index
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard index + 1 < text.count, isDigit(text[index + 1]) else {
          return (point.map { index - $0 - 1 } ?? 0, behindSign(text, index))
        }
      // U+00A0 with a digit behind it.
      case 0xC2 where index + 2 < text.count && text[index + 1] == 0xA0 && isDigit(text[index + 2]): index += 1
      // U+202F and U+2019 with a digit behind them.
      case 0xE2 where index + 3 < text.count && text[index + 1] == 0x80 && isDigit(text[index + 3]): index += 2
      default: return (point.map { index - $0 - 1 } ?? 0, behindSign(text, index))
      }
      index += 1
    }
    return (point.map { index - $0 - 1 } ?? 0, index)
  }

  /// A percent or a times sign belongs to the number, also with a no-break space before it.
  private static func behindSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let percent = UInt8(ascii: "%")
    switch (text[index], text.count - index) {
    case (percent, _): return index + 1
    // U+00A0 is C2 A0 in UTF-8, the times sign is C3 97.
    case (0xC2, 3...) where text[index + 1] == 0xA0 && text[index + 2] == percent: return index + 3
    case (0xC3, 2...) where text[index + 1] == 0x97: return index + 2
    // U+202F is E2 80 AF.
    case (0xE2, 4...) where text[index + 1] == 0x80 && text[index + 2] == 0xAF && text[index + 3] == percent:
      return index + 4
    default: return index
    }
  }
}
