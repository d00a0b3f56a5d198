import Testing

@testable import Reporting

@Suite struct SuperaccumulatorTests {
  private struct Example: Sendable {
    let terms: [Double]
    let sum: Double
  }

  private static let least = Double.leastNonzeroMagnitude
  private static let greatest = Double.greatestFiniteMagnitude
  private static let examples: [Example] = [
    Example(terms: [1e300, 1, -1e300], sum: 1),
    Example(terms: [0.1, 0.2, -0.3], sum: 2.7755575615628914e-17),
    Example(terms: [], sum: 0),
    Example(terms: [-0.0], sum: 0),
    Example(terms: [least, least], sum: 2 * least),
    // A tie goes to the even one, and the least bit beside it decides.
    Example(terms: [1, 0x1p-53], sum: 1),
    Example(terms: [1, 0x1p-53, 0x1p-1074], sum: 0x1.0000000000001p0),
    Example(terms: [-1, -0x1p-53, -0x1p-1074], sum: -0x1.0000000000001p0),
    Example(terms: [greatest, greatest, -greatest], sum: greatest),
    Example(terms: [.leastNormalMagnitude, -least], sum: Double.leastNormalMagnitude.nextDown),
  ]

  @Test func `a sum is exact and rounded once`() {
    for example in Self.examples {
      #expect(Self.sum(of: example.terms) == example.sum)
      #expect(Self.sum(of: example.terms.reversed()) == example.sum)
    }
  }

  @Test func `the order and the grouping do not matter`() {
    var random = RandomNumbers(seed: 7)
    let terms = (0..<2000).map { _ in
      let size = Double(1 << Int.random(in: 0...60, using: &random))
      return Double.random(in: -1...1, using: &random) * size
    }
    let whole = Self.sum(of: terms)
    for parts in [1, 2, 7, 100] {
      var merged = Superaccumulator()
      for part in 0..<parts {
        var one = Superaccumulator()
        for index in terms.indices.shuffled(using: &random) where index % parts == part { one.add(terms[index]) }
        merged.add(one)
      }
      #expect(merged.value == whole)
    }
    // A plain sum does depend on it.
    #expect(terms.reduce(0, +) != terms.reversed().reduce(0, +))
  }

  @Test func `what is not finite stays so`() {
    #expect(Self.sum(of: [1, .infinity]) == .infinity)
    #expect(Self.sum(of: [.infinity, 1, -.infinity]).isNaN)
  }

  @Test func `a sum beyond all doubles is infinite`() {
    #expect(Self.sum(of: [1.7976931348623157e308, 1.7976931348623157e308]) == .infinity)
    #expect(Self.sum(of: [-1.7976931348623157e308, -1.7976931348623157e308]) == -.infinity)
  }

  private static func sum(of terms: [Double]) -> Double {
    var sum = Superaccumulator()
    for term in terms { sum.add(term) }
    return sum.value
  }
}

/// A linear congruential generator: the same numbers in every run.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 32)
  }
}
