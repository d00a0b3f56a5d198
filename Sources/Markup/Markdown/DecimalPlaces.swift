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
    let signs: [StaticString] = ["%", "\u{A0}%", "\u{202F}%", "×"]
    let sign = signs.first { sign in
      let length = sign.utf8CodeUnitCount
      return index + length <= text.count && (0..<length).allSatisfy { text[index + $0] == sign.utf8Start[$0] }
    }
    return index + (sign?.utf8CodeUnitCount ?? 0)
  }
}
