/// The decimal of the fewest digits that reads back to a number, and of those the nearest to it: `units / 10^places`.
///
/// A decimal reads back to a number from half the way to the number below it to half the way to the one above, ends included
/// where the significand is even. In units of its 17th or 18th digit these ends are fractions whose parts are whole numbers
/// of at most 104 bits, so they are computed exactly; then digits are taken off while a decimal is left between the ends.
///
/// Example: 0.1 + 0.2 is 30000000000000004 / 10^17, and 30,000 is 30000 / 1.
/// Source: G. L. Steele and J. L. White, "How to Print Floating-Point Numbers Accurately" (1990), for the condition; IEEE
/// 754-2019, section 5.12.2.
/// Left out: numbers below 1e-4, and from 1e15 on, for which 128 bits are too few or which have an exponent; and zero.
struct ShortestDecimal {
  private(set) var units: UInt64
  private(set) var places: Int

  init?(_ magnitude: Double) {
    guard magnitude >= 1e-4, magnitude < 1e15 else { return nil }
    let fraction = magnitude.significandBitPattern
    let significand = fraction | 1 << 52
    let exponent = Int(magnitude.exponent)
    // 1233/4096 is the logarithm of 2: the decimal exponent, or one less.
    var places = min(16 - (exponent * 1233) >> 12, 20)
    // In quarters of the significand's last place both ways to the ends are whole; what 10^places has of twos is in the shift.
    let power = Self.powersOfFive[places]
    let shift = UInt128(54 - exponent - places)
    let number = UInt128(4 * significand) * UInt128(power)
    let above = UInt128(2 * power)
    // Below a power of two numbers are twice as near.
    let below = fraction == 0 ? UInt128(power) : above
    let open: UInt128 = significand & 1 == 0 ? 0 : 1
    var least = UInt64(truncatingIfNeeded: (number - below + open + (1 &<< shift) - 1) &>> shift)
    var most = UInt64(truncatingIfNeeded: (number + above - open) &>> shift)
    var unit: UInt64 = 1
    while places > 0 {
      let (next, last) = ((least + 9) / 10, most / 10)
      if next > last { break }
      (least, most, unit, places) = (next, last, unit * 10, places - 1)
    }
    if least < most {
      let under = UInt64(truncatingIfNeeded: number &>> shift) / unit
      let step = UInt128(unit) &<< shift
      let twice = 2 * (number - UInt128(under) * step)
      let isNearerAbove = twice > step || twice == step && under & 1 == 1
      least = min(max(isNearerAbove ? under + 1 : under, least), most)
    }
    (units, self.places) = (least, places)
  }

  private static let powersOfFive: [UInt64] = (0...20).map { (0..<$0).reduce(1) { power, _ in power * 5 } }
}
