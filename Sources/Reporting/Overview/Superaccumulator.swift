/// A sum of doubles that is exact until it is asked for, and then rounded once. So it does not depend on the order or the
/// grouping of what is added: shards that are merged give the last digit of a whole build.
///
/// Formula: a fixed-point number of 2,098 bits and room for carries, in limbs of 32 bits; each double falls into three of them.
/// Example: 1e300 + 1 − 1e300 is 1, in any order. `ExactSum` keeps twice a double's digits, which is enough for a price
/// but still depends on the order.
/// Source: U. Kulisch and W. Miranker, "Computer Arithmetic in Theory and Practice" (1981); R. M. Neal, "Fast exact summation
/// using small and large superaccumulators", arXiv:1505.05571 (2015).
/// Left out: 2²⁹ additions between two carries are counted, the about 2⁶⁰ after which the top limb would overflow are not.
struct Superaccumulator: Sendable {
  private static let mask: Int64 = 0xFFFF_FFFF
  /// Limb 0 begins at 2⁻¹⁰⁷⁴, the least double.
  private static let least = -1074
  private var limbs = [Int64](repeating: 0, count: 68)
  private var additions = 0
  /// What is not finite, which no sum of limbs could hold.
  private var special = 0.0

  mutating func add(_ number: Double) {
    guard number.isFinite else {
      special += number
      return
    }
    let bits = number.bitPattern
    let exponent = Int(bits >> 52 & 0x7FF)
    let significand = bits & (1 << 52 - 1) | (exponent == 0 ? 0 : 1 << 52)
    let position = max(exponent, 1) - 1
    let (limb, shift) = (position >> 5, UInt64(position & 31))
    let (low, high) = (Int64((significand & 0xFFFF_FFFF) << shift), Int64((significand >> 32) << shift))
    let sign: Int64 = number < 0 ? -1 : 1
    limbs[limb] += sign * (low & Self.mask)
    limbs[limb + 1] += sign * (low >> 32 + high & Self.mask)
    limbs[limb + 2] += sign * (high >> 32)
    additions += 1
    if additions == 1 << 29 { carry() }
  }

  mutating func add(_ other: Superaccumulator) {
    var other = other
    carry()
    other.carry()
    for index in limbs.indices { limbs[index] += other.limbs[index] }
    carry()
    special += other.special
  }

  /// The sum, rounded to the nearest double, ties to even.
  var value: Double {
    guard special == 0 else { return special }
    var sum = self
    sum.carry()
    let isNegative = sum.limbs[sum.limbs.count - 1] < 0
    if isNegative {
      for index in sum.limbs.indices { sum.limbs[index].negate() }
      sum.carry()
    }
    guard let top = sum.limbs.lastIndex(where: { $0 != 0 }) else { return 0 }
    func limb(_ index: Int) -> UInt64 { index < 0 ? 0 : UInt64(sum.limbs[index]) }
    // The 64 leading bits; what is below them matters only where it is a tie.
    let zeros = UInt64(limb(top).leadingZeroBitCount - 32)
    var leading = (limb(top) << 32 | limb(top - 1)) << zeros
    let next = limb(top - 2) << zeros
    leading |= next >> 32
    if next & 0xFFFF_FFFF != 0 || sum.limbs[..<max(top - 2, 0)].contains(where: { $0 != 0 }) { leading |= 1 }
    return Double(
      sign: isNegative ? .minus : .plus, exponent: 32 * (top - 1) - Int(zeros) + Self.least,
      significand: Double(leading))
  }

  /// Brings every limb but the last into 0 ..< 2³²; the last keeps the sign.
  private mutating func carry() {
    var carried: Int64 = 0
    for index in limbs.indices.dropLast() {
      let limb = limbs[index] + carried
      limbs[index] = limb & Self.mask
      carried = limb >> 32
    }
    limbs[limbs.count - 1] += carried
    additions = 0
  }
}
