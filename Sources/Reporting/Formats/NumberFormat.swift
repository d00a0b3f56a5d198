/// How a page prints a number: so many digits, and when a sign.
///
/// The minus is the true one (U+2212), and a zero has no sign: `−3,000`, `+3,000`, `0`.
struct NumberFormat {
  enum Digits {
    /// Exactly so many after the point.
    case fixed(Int)
    /// None from 1,000, two below: 547,500 and 270.00. Exactly zero is `0`.
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

  func callAsFunction(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "not a number" : number < 0 ? "−∞" : "∞" }
    let exact = DecimalText(number)
    let (most, least) = places(exact)
    let rounded = exact.rounded(to: most)
    // What is left of a sum that cancels out is noise, not an amount below a cent.
    if case .money = digits, exact.rounded(to: 8).isZero { return "0" }
    let text = rounded.text(places: least)
    switch rounded.sign {
    case .minus: return "−" + text
    case .plus: return showsPlus ? "+" + text : text
    case .none: return text
    }
  }

  private func places(_ number: DecimalText) -> (most: Int, least: Int) {
    switch digits {
    case .fixed(let places): (places, places)
    case .money: number.rounded(to: 2).magnitude >= 3 ? (0, 0) : (2, 2)
    case .price:
      number.magnitude >= 2 ? (2, 0) : number.magnitude >= 0 ? (4, 0) : (5 - number.magnitude, 0)
    case .amount: (number.magnitude >= 3 ? 2 : number.magnitude >= 0 && !number.isZero ? 4 : 8, 0)
    case .upTo(let places): (places, 0)
    }
  }
}
