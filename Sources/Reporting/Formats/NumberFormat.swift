import Markup

/// How a page prints a number: so many digits, and when a sign.
///
/// The minus is the true one (U+2212), and a zero has no sign: `−3,000`, `+3,000`, `0`.
struct NumberFormat {
  enum Digits {
    /// Exactly so many after the point.
    case fixed(Int)
    /// None from 1,000, two below, and below a tenth what two significant digits need: 547,500, 270.00, 0.0031. A bitcoin
    /// is a currency too. Exactly zero is `0`.
    case money
    /// Two from 100, four from 1, six significant ones below, without noise zeros: 59,760.96, 0.0594569.
    case price
    /// For amounts of a named coin or currency: two from 1,000, four from 1, eight below, without noise zeros.
    case amount
    /// At most so many, without noise zeros.
    case upTo(Int)
  }

  var digits: Digits
  var showsPlus = false
  /// The separators of the page's language.
  var symbols: NumberSymbols

  func callAsFunction(_ number: Double) -> String {
    guard let (rounded, least) = rounded(number) else { return exact(number) }
    return rounded.text(sign(of: number, rounded), places: least, symbols)
  }

  /// Adds the number to some bytes.
  ///
  /// - Returns: how many digits stand behind the point, where that is known.
  @discardableResult
  func write(_ number: Double, into bytes: inout ByteBuffer) -> Int? {
    guard let (rounded, least) = rounded(number) else {
      bytes.append(text: exact(number))
      return nil
    }
    return rounded.write(sign(of: number, rounded), places: least, symbols, into: &bytes)
  }

  private func sign(of number: Double, _ rounded: RoundedDecimal) -> DecimalText.Sign {
    rounded.units == 0 ? .none : number < 0 ? .minus : showsPlus ? .plus : .none
  }

  /// The number as most are: finite, not large, and not half way between two roundings.
  private func rounded(_ number: Double) -> (RoundedDecimal, least: Int)? {
    let size = number.magnitude
    let (most, least): (Int, Int)
    switch digits {
    case .fixed(let places): (most, least) = (places, places)
    case .upTo(let places): (most, least) = (places, 0)
    case .money:
      // What is left of a sum that cancels out is noise, not an amount below a cent.
      if size < 5e-9 { return RoundedDecimal(0, places: 0).map { ($0, 0) } }
      if size < 0.1 {
        let zeros = Self.tenths.firstIndex { size >= $0 } ?? Self.tenths.count
        return RoundedDecimal(number, places: min(8, zeros + 2)).map { ($0, 2) }
      }
      guard let cents = RoundedDecimal(number, places: 2) else { return nil }
      if cents.units < 100_000 { return (cents, 2) }
      (most, least) = (0, 0)
    case .price:
      if size >= 100 || size == 0 {
        (most, least) = (2, 0)
      } else if size >= 1 {
        (most, least) = (4, 0)
      } else {
        guard let zeros = Self.tenths.firstIndex(where: { size >= $0 }) else { return nil }
        (most, least) = (6 + zeros, 0)
      }
    case .amount: (most, least) = (size >= 1000 ? 2 : size >= 1 ? 4 : 8, 0)
    }
    return RoundedDecimal(number, places: most).map { ($0, least) }
  }

  private static let tenths = [0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]

  /// The same from the digits themselves, for every number.
  func exact(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "not a number" : number < 0 ? "−∞" : "∞" }
    let exact = DecimalText(number)
    let (most, least) = places(exact)
    let rounded = exact.rounded(to: most)
    if case .money = digits, exact.rounded(to: 8).isZero { return "0" }
    let text = rounded.text(places: least, symbols)
    switch rounded.sign {
    case .minus: return "−" + text
    case .plus: return showsPlus ? "+" + text : text
    case .none: return text
    }
  }

  private func places(_ number: DecimalText) -> (most: Int, least: Int) {
    switch digits {
    case .fixed(let places): (places, places)
    case .money:
      number.magnitude < -1
        ? (min(8, 1 - number.magnitude), 2) : number.rounded(to: 2).magnitude >= 3 ? (0, 0) : (2, 2)
    case .price:
      number.magnitude >= 2 ? (2, 0) : number.magnitude >= 0 ? (4, 0) : (5 - number.magnitude, 0)
    case .amount: (number.magnitude >= 3 ? 2 : number.magnitude >= 0 && !number.isZero ? 4 : 8, 0)
    case .upTo(let places): (places, 0)
    }
  }
}
