import Markup
import Testing

@Suite struct ScaleTests {
  @Test func `the ends of the values stand at the ends of the paper`() {
    let scale = Scale(domain: (15_000, 45_000), range: (100, 400))
    #expect(scale(15_000) == 100)
    #expect(scale(30_000) == 250)
    #expect(scale(45_000) == 400)
    #expect(Scale(domain: (1, 1), range: (0, 10))(1) == 5)
  }

  @Test(arguments: [
    (15_000.0, 65_000.0, 5, [20_000.0, 30_000, 40_000, 50_000, 60_000]), (-1, 1, 4, [-1, -0.5, 0, 0.5, 1]),
    (0, 0.0007, 3, [0, 0.00025, 0.0005]), (5, 5, 3, [5]),
  ])
  func `ticks are round values between the ends`(low: Double, high: Double, count: Int, expected: [Double]) {
    #expect(Ticks(from: low, to: high, about: count).values == expected)
  }

  @Test func `ticks stay between the ends and near their number, whatever the size`() {
    for exponent in -8...12 {
      for low in [-3.7, -1, 0, 0.4, 7] {
        var scale = 1.0
        for _ in 0..<abs(exponent) { scale *= exponent < 0 ? 0.1 : 10 }
        let (from, to) = (low * scale, (low + 2.3) * scale)
        let ticks = Ticks(from: from, to: to, about: 5)
        #expect(ticks.values.allSatisfy { $0 >= from - 1e-9 * scale && $0 <= to + 1e-9 * scale })
        #expect((3...8).contains(ticks.values.count), "\(from) to \(to): \(ticks.values)")
      }
    }
  }
}
