import Hedging
import Testing

/// Published payments of funding. A report shows them per interval.
@Suite struct PublishedFundingTests {
  /// bitmex-guide-funding: https://www.bitmex.com/app/perpetualContractsGuideExamples
  @Test func `a long of 15,000 USD at BitMEX pays a twentieth of a bitcoin`() throws {
    let long = OnePosition(
      type: .inverse, side: .long, quantity: 15_000, entry: 750, leverage: 1, fundingRate: 0.0025)
    #expect(try abs(perInterval(long) + 0.05) <= 1e-12)
  }

  /// kraken-inverse-funding-earned: 100,000 USD at an index of 7,000, an hourly rate of 0.01785 % (the page derives it by
  /// a slip; the payment is right).
  /// Source: https://support.kraken.com/hc/en-us/articles/360022835911-Inverse-Crypto-Collateral-Perpetual-Contract-Specifications
  @Test func `a short at Kraken earns 17.85 dollars an hour in bitcoin`() throws {
    let short = OnePosition(
      type: .inverse, quantity: 100_000, entry: 7000, leverage: 1, fundingRate: 0.0001785, fundingIntervalHours: 1)
    #expect(try abs(perInterval(short) - 0.00255) <= 5e-6)
    #expect(try abs(short.evaluation().funding.perDay.value / 24 - 17.85) <= 5e-6)
  }

  /// nautilus-funding-long, nautilus-funding-short:
  /// https://github.com/nautechsystems/nautilus_trader/blob/a95c8042b00133829d252ae8cf68f78fc176a973/crates/backtest/tests/exchange.rs
  @Test(arguments: [(Side.long, -1.0), (.short, 1)])
  func `a long pays what a short receives`(side: Side, paid: Double) throws {
    let one = OnePosition(side: side, entry: 1000, leverage: 1, fundingRate: 0.001)
    #expect(try abs(perInterval(one) - paid) <= 1e-12)
  }

  /// freqtrade-funding-row-03 … row-12 (rate and mark at one settlement, shorts of 30 and 50) and freqtrade-funding-simple.
  /// Source: https://github.com/freqtrade/freqtrade/blob/c9ae5e1e9ff25bb55dd61f5e5519f7c479291edb/tests/exchange/test_exchange.py
  @Test(
    arguments: [
      ("03", 2.76, -3e-6, -0.0002484, -0.000414), ("04", 2.76, -7e-6, -0.0005796, -0.000966),
      ("05", 2.77, 3e-6, 0.0002493, 0.0004155), ("06", 2.78, 1.9e-5, 0.0015846, 0.002641),
      ("07", 2.78, 3e-6, 0.0002502, 0.000417), ("08", 2.77, -3e-6, -0.0002493, -0.0004155), ("09", 2.77, 0, 0, 0),
      ("10", 2.84, 1.3e-5, 0.0011076, 0.001846), ("12", 2.81, 7.2e-5, 0.0060696, 0.010116),
    ] as [(String, Double, Double, Double, Double)])
  func `a settlement in freqtrade's table pays this`(
    row: String, mark: Double, rate: Double, thirty: Double, fifty: Double
  ) throws {
    for (quantity, paid) in [(30.0, thirty), (50, fifty)] {
      let short = OnePosition(quantity: quantity, entry: Price(mark), leverage: 1, fundingRate: Rate(rate))
      #expect(try abs(perInterval(short) - paid) <= 1e-9, "row \(row), \(quantity)")
    }
  }

  @Test func `ten coins at two and a half in freqtrade's example pay half a cent`() throws {
    let short = OnePosition(quantity: 10, entry: 2.5, leverage: 1, fundingRate: 0.0002)
    #expect(try abs(perInterval(short) - 0.005) <= 1e-12)
  }

  /// dydx-funding-e2e-bob, dydx-funding-clamped-alice, dydx-funding-clamped-bob: an eighth of the 8-hour rate each hour,
  /// on the oracle price; the 8-hour rate is held within 600 % of initial less maintenance margin, here 12 %.
  /// Source: https://github.com/dydxprotocol/v4-chain/blob/84d4664bae71e3a077adaac67fb77ad19cd28d30/protocol/testing/e2e/funding/funding_e2e_test.go
  @Test(arguments: [
    (Side.short, 1.0, 0.00143, 27_000.0, 4.82625), (.long, 0.8, -0.176323, 33_500, 402),
    (.short, 1, -0.176323, 33_500, -502.5),
  ])
  func `an hour at dYdX pays this`(side: Side, coins: Double, rate: Double, oracle: Double, paid: Double) throws {
    var one = OnePosition(side: side, quantity: coins, entry: 30_000, mark: 30_100, leverage: 1)
    (one.fundingRate, one.fundingIntervalHours, one.index) = (Rate(rate / 8), 1, Price(oracle))
    (one.fundingCap, one.fundingFloor) = (Rate(0.12 / 8), Rate(-0.12 / 8))
    one.rules.fundingReference = .index
    #expect(try abs(perInterval(one) - paid) <= 1e-6)
  }

  /// okx-funding-from-isolated-margin-live, 2024-08-11: what is paid leaves the position's margin. The rate was not shown;
  /// this one makes the payment that was.
  /// Source: a live BTC-USDT-SWAP position, quoted in a public source file.
  @Test func `funding at OKX leaves the position's margin`() throws {
    let paid = 0.1491539875899736
    var long = OnePosition(side: .long, quantity: 0.0165, entry: 60_346.5, leverage: 1)
    long.fundingRate = Rate(paid / (0.0165 * 60_346.5))
    let night = Scenario(id: "night", name: "Eight hours", path: [PathPoint(day: 1.0 / 3, shocks: [])])
    let outcome = try long.evaluation(night).outcomes[0]
    #expect(abs(outcome.funding.value + paid) <= 1e-12)
    #expect(abs(outcome.endValue.value - 995.56809601241) <= 1e-10)
  }

  private func perInterval(_ one: OnePosition) throws -> Double {
    try one.evaluation().funding.byPosition[0].perInterval.value
  }
}
