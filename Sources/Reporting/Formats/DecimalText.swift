/// A number's shortest decimal form, rounded half away from zero and grouped in thousands.
///
/// The rounding starts from the digits that a person sees: 2.675 becomes 2.68, although the nearest binary number is a
/// little less. Zero never has a sign.
struct DecimalText {
  private let isNegative: Bool
  /// The digits before and after the decimal point, as small numbers.
  private var whole: [UInt8] = []
  private var fraction: [UInt8] = []

  /// `number` must be finite.
  init(_ number: Double) {
    isNegative = number < 0
    var exponent = 0
    var digits: [UInt8] = []
    var point: Int?
    let text = Array(number.magnitude.description.utf8)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(text[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "."): point = digits.count
      default:
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        index = text.count
      }
      index += 1
    }
    let wholeCount = (point ?? digits.count) + exponent
    if wholeCount <= 0 {
      fraction = [UInt8](repeating: 0, count: -wholeCount) + digits
    } else if wholeCount >= digits.count {
      whole = digits + [UInt8](repeating: 0, count: wholeCount - digits.count)
    } else {
      whole = Array(digits[..<wholeCount])
      fraction = Array(digits[wholeCount...])
    }
    whole = Array(whole.drop { $0 == 0 })
    while fraction.last == 0 { fraction.removeLast() }
  }

  var isZero: Bool { whole.isEmpty && fraction.allSatisfy { $0 == 0 } }
  var sign: Sign { isZero ? .none : isNegative ? .minus : .plus }
  enum Sign { case none, minus, plus }

  /// The first significant digit's place: 0 for the units, −3 for thousandths; 0 for zero.
  var magnitude: Int {
    if !whole.isEmpty { return whole.count - 1 }
    return fraction.firstIndex { $0 != 0 }.map { -$0 - 1 } ?? 0
  }

  /// Rounds to so many digits after the point, half away from zero; zeros at the end are dropped.
  func rounded(to places: Int) -> DecimalText {
    guard fraction.count > places else { return self }
    var copy = self
    copy.fraction = Array(fraction[..<places])
    if fraction[places] >= 5 { copy.increment() }
    while copy.fraction.last == 0 { copy.fraction.removeLast() }
    return copy
  }

  /// Adds one in the last place.
  private mutating func increment() {
    if Self.increment(&fraction) { return }
    if Self.increment(&whole) { return }
    whole.insert(1, at: 0)
  }

  /// Adds one to a row of digits; false if it ran over and all became zero.
  private static func increment(_ digits: inout [UInt8]) -> Bool {
    for index in digits.indices.reversed() {
      digits[index] += 1
      if digits[index] < 10 { return true }
      digits[index] = 0
    }
    return false
  }

  /// Without a sign, with at least so many digits after the point: `1,234.50` in English.
  func text(places: Int, _ symbols: NumberSymbols) -> String {
    var bytes: [UInt8] = []
    let isGrouped = whole.count > (symbols.leastGrouped == 1000 ? 3 : 4)
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.count - index) % 3 == 0 {
        let group = symbols.reversedGroup
        bytes += [group.2, group.1, group.0].suffix(Int(symbols.groupCount))
      }
      bytes.append(digit + UInt8(ascii: "0"))
    }
    if whole.isEmpty { bytes.append(UInt8(ascii: "0")) }
    let count = max(places, fraction.count)
    if count > 0 { bytes.append(symbols.decimal) }
    for index in 0..<count {
      bytes.append((index < fraction.count ? fraction[index] : 0) + UInt8(ascii: "0"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
