import Hedging
import Testing

@Suite struct BankruptcyPriceTests {
  @Test func `a short with half its value behind it is worth nothing at 45,000`() throws {
    #expect(try OnePosition(collateral: 15_000, tiers: OnePosition.flat(0.004)).measure().bankruptcyPrice == 45_000)
  }

  /// Linear `E − s·C/Q`, inverse `Q/(Q/E + s·C)`.
  @Test(arguments: Side.allCases)
  func `the closed forms`(side: Side) throws {
    let s = side == .long ? 1.0 : -1
    let linear = OnePosition(side: side, quantity: 3, entry: 40, collateral: 30)
    #expect(try linear.measure().bankruptcyPrice == Price(40 - s * 10))
    let inverse = OnePosition(type: .inverse, side: side, quantity: 200, entry: 40, collateral: 2)
    #expect(try abs(#require(inverse.measure().bankruptcyPrice) / Price(200 / (5 + s * 2)) - 1) < 1e-15)
  }

  @Test func `what the venue requires does not move it`() throws {
    let bare = OnePosition(collateral: 10_000)
    for closeFee in VenueRules.CloseFee.allCases {
      var strict = OnePosition(collateral: 10_000, tiers: OnePosition.flat(0.1), fee: 0.01)
      strict.rules.closeFee = closeFee
      #expect(try strict.measure().bankruptcyPrice == bare.measure().bankruptcyPrice)
    }
  }

  @Test func `a long with all its value behind it cannot go bankrupt, and reserves no fee for it`() throws {
    var long = OnePosition(side: .long, leverage: 1, fee: 0.001)
    long.rules.closeFee = .atBankruptcy
    #expect(try long.measure().bankruptcyPrice == nil)
    #expect(try long.measure().closeFee == 0)
  }
}
