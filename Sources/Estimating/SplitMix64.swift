/// A small generator of random numbers: the same seed gives the same numbers on every machine.
///
/// Example: after seed 1234567 come 6457827717110365317 and 3203168211198807973.
/// Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators (2014); Vigna's splitmix64.c.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, but not including, `bound`. Its bias is at most `bound/2⁶⁴`, far below what any sample shows.
  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
