import Hedging
import Testing

@Suite struct ScalarTests {
  @Test func `a number keeps its kind through sums and factors`() {
    var money: Money = 10
    money += 5
    money -= 3
    #expect(money == 12)
    #expect(Money(12) + 3 - 5 == 10)
    #expect(Price(10) * 2 == 20 && 2 * Price(10) == 20 && Price(10) / 2 == 5)
    #expect(Money(-7).magnitude == 7 && Money.zero == 0)
    #expect(Rate(0.5) < 0.6 && Money(1.5) > 1)
  }

  @Test func `a ratio of two of a kind is a plain number`() {
    let ratio: Double = Price(45_000) / Price(30_000)
    #expect(ratio == 1.5)
  }

  @Test func `nothing, taken negative, is not minus nothing`() {
    #expect((-Money(0)).value.sign == .plus)
    #expect(-Money(3) == Money(-3))
  }

  @Test func `money times a rate is money`() { #expect(Money(30_000) * Rate(0.0008) == Money(24)) }
}
