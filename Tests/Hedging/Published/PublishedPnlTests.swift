import Hedging
import Testing

/// Published profits and losses.
@Suite struct PublishedPnlTests {
  private static let nautilus =
    "https://github.com/nautechsystems/nautilus_trader/blob/a95c8042b00133829d252ae8cf68f78fc176a973/crates/model/src/position.rs"

  private struct Row: CustomTestStringConvertible {
    let id: String
    let position: OnePosition
    let pnl: Double
    let tolerance: Double
    let source: String

    init(
      _ id: String, _ type: ContractType, _ side: Side, _ quantity: Double, from entry: Double, to mark: Double,
      makes pnl: Double, within tolerance: Double, source: String = PublishedPnlTests.nautilus
    ) {
      self.id = id
      position = OnePosition(
        type: type, side: side, quantity: quantity, entry: Price(entry), mark: Price(mark), leverage: 1)
      (self.pnl, self.tolerance, self.source) = (pnl, tolerance, source)
    }

    var testDescription: String { id }
  }

  private static let rows = [
    Row(
      "bitmex-guide-pnl", .inverse, .long, 15_000, from: 750, to: 800, makes: 1.25, within: 1e-12,
      source: "https://www.bitmex.com/app/perpetualContractsGuideExamples"),
    Row(
      "kraken-inverse-pnl", .inverse, .long, 10_000, from: 2500, to: 2800, makes: 0.42857, within: 5e-6,
      source: "https://support.kraken.com/hc/en-us/articles/360022835511-Calculation-of-profit-and-loss"),
    Row("nautilus-pnl-lin-long-win", .linear, .long, 12, from: 10_500, to: 10_510, makes: 120, within: 1e-9),
    Row("nautilus-pnl-lin-short-win", .linear, .short, 10.15, from: 10_500, to: 10_390, makes: 1116.5, within: 1e-9),
    Row("nautilus-pnl-lin-short-loss", .linear, .short, 10, from: 10_500, to: 10_670.5, makes: -1705, within: 1e-9),
    Row("nautilus-pnl-lin-long-2", .linear, .long, 4, from: 10_500, to: 11_505.6, makes: 4022.4, within: 1e-9),
    Row(
      "nautilus-pnl-lin-short-2", .linear, .short, 5.912, from: 10_505.6, to: 10_407.15, makes: 582.0364, within: 1e-9),
    Row(
      "nautilus-pnl-inv-short-1", .inverse, .short, 100_000, from: 10_000, to: 11_000, makes: -0.90909091, within: 5e-9),
    Row(
      "nautilus-pnl-inv-short-2", .inverse, .short, 1_250_000, from: 15_500, to: 12_506.65, makes: 19.301667,
      within: 5e-8),
    Row(
      "okx-inverse-single-contract", .inverse, .long, 100, from: 10_000, to: 20_000, makes: 0.005, within: 1e-12,
      source: "https://woaiqun.com/6939.html"),
    Row(
      "hedge-1x-inverse-short-60000", .inverse, .short, 10_000, from: 50_000, to: 60_000, makes: -0.0333333,
      within: 3.33333e-6, source: "https://bbapi.viigoo.eu.org/en/square/post/24314081817994"),
    Row(
      "inverse-long-quantity-form", .inverse, .short, 10_000, from: 50_000, to: 55_000, makes: -0.0182, within: 5e-5,
      source: "https://enpatika.com/soru-cevap/binance-futures-tips"),
  ]

  @Test(arguments: rows)
  private func `a position makes what was published`(row: Row) throws {
    let pnl = try row.position.measure().unrealizedPnl.value
    #expect(abs(pnl - row.pnl) <= row.tolerance, "\(pnl) instead of \(row.pnl), \(row.source)")
  }

  /// bitmex-guide-total: the profit of 1.25 after a settlement of −0.05 at the entry price.
  @Test func `funding paid on the way comes off BitMEX's profit`() throws {
    var long = OnePosition(type: .inverse, side: .long, quantity: 15_000, entry: 750, leverage: 1, fundingRate: 0.0025)
    long.currency = "BTC"
    let rise = PathPoint(day: 1.0 / 3, shocks: [Shock(.asset("BTC"), .to(800))])
    let path = [PathPoint(day: 1.0 / 3, shocks: []), rise]
    let outcome = try long.evaluation(Scenario(id: "guide", name: "Guide", path: path)).outcomes[0]
    #expect(abs(outcome.netPnl.value - 1.2) <= 1e-12)
  }

  /// okx-inverse-single-contract: the coins are worth 100 dollars at the new price.
  @Test func `an inverse long makes in dollars what the price rose by`() throws {
    let long = OnePosition(type: .inverse, side: .long, quantity: 100, entry: 10_000, leverage: 1)
    #expect(try abs(long.evaluation(GuideWorld.move(to: 20_000)).outcomes[0].hedgePnl.value - 100) <= 1e-10)
  }

  /// hedge-1x-inverse-short-60000: fewer coins, the same dollars.
  @Test func `a short with all its coins behind it keeps its dollars`() throws {
    let short = OnePosition(type: .inverse, quantity: 10_000, entry: 50_000, mark: 60_000, collateral: 0.2)
    let evaluation = try short.evaluation()
    #expect(abs(evaluation.positions[0].equity.value / 0.16666667 - 1) <= 1e-4)
    #expect(abs(evaluation.value.value / 10_000 - 1) <= 1e-12)
  }

  /// inverse-long-quantity-form: the notional in coins before and after.
  @Test func `ten thousand dollars are fewer coins at a higher price`() throws {
    let measure = try OnePosition(type: .inverse, quantity: 10_000, entry: 50_000, mark: 55_000, leverage: 1).measure()
    #expect(abs(measure.initialMargin.value - 0.2) <= 5e-5)
    #expect(abs(measure.notional.value - 0.1818) <= 5e-5)
  }

  /// binance-live-short-notional: the notional of a losing short grows.
  /// Source: https://github.com/gmtech-xyz/safe-cex/issues/18
  @Test func `the notional of a losing short at Binance is more than it was sold for`() throws {
    let (entry, quantity, pnl) = (1.935091870872, 4337.0, -586.14229725)
    let short = OnePosition(quantity: quantity, entry: Price(entry), mark: Price(entry - pnl / quantity), leverage: 1)
    #expect(try abs(short.measure().unrealizedPnl.value - pnl) <= 1e-9)
    #expect(try abs(short.measure().notional.value - 8978.63573744) <= 1e-3)
  }

  /// weex-live-eth-entry-mark: what was paid, and the margin at the mark, which the venue rounds up to 4.107.
  /// Source: https://github.com/ccxt/ccxt/blob/13c5210e7f421286a7e3fb42b81965df9d831343/ts/src/test/static/response/weex.json
  @Test func `a live long at WEEX has this entry value and margin`() throws {
    let (entry, quantity, pnl) = (2279.56, 0.036, 0.06012)
    let long = OnePosition(
      side: .long, quantity: quantity, entry: Price(entry), mark: Price(entry + pnl / quantity), collateral: 10,
      leverage: 20, isCross: true)
    let measure = try long.measure()
    #expect(abs((measure.initialMargin * measure.leverage).value - 82.06416) <= 1e-3)
    #expect(abs((measure.notional / measure.leverage).value - 4.107) <= 1e-3)
  }
}
