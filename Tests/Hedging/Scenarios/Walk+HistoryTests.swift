import Hedging
import Testing

@Suite struct WalkHistoryTests {
  /// 2023-01-01T04:00:00Z: between two settlements of every eight hours.
  private let start = Instant(milliseconds: 1_672_545_600_000)

  @Test func `a history is replayed from today's price`() throws {
    let outcome = try outcome([row(0, 16_500), row(8, 17_325)])
    #expect(outcome.spotPnl == 1500)
    #expect(outcome.hedgePnl == -1500)
    #expect(abs(outcome.horizonDays - 1.0 / 3) < 1e-15)
  }

  @Test func `the history's own hours decide when funding settles, and its rate is paid there`() throws {
    // 08:00 at 0.1 %, 16:00 at the market's 0.02 %; the start's rate belongs to the time before it.
    var first = row(0, 16_500)
    first.fundingRate = 0.5
    var second = row(4, 16_500)
    second.fundingRate = 0.001
    let rows = [first, second, row(13, 16_500)]
    #expect(try abs(outcome(rows, marketRate: 0.0002).funding.value - 36) < 1e-9)
    #expect(try abs(outcome(rows, marketRate: 0.0002, funding: .perInterval(0.01)).funding.value - 600) < 1e-9)
  }

  @Test func `a high kills a short where the row begins, and prices alone would not`() throws {
    var spike = row(8, 16_500)
    (spike.high, spike.low) = (16_500 * 1.3, 16_500 * 0.7)
    let rows = [row(0, 16_500), spike, row(20, 16_500)]
    let short = try outcome(rows, leverage: 5)
    #expect(short.liquidations.map(\.day) == [1.0 / 3])
    #expect(abs(short.liquidations[0].price.value - 36_000 / 1.004) < 1e-8)
    let long = try outcome(rows, leverage: 5, side: .long)
    #expect(abs(try #require(long.liquidations.first).price.value - 24_000 / 0.996) < 1e-8)
    spike.high = 16_500 * 1.19
    #expect(try outcome([rows[0], spike, rows[2]], leverage: 5).liquidations.isEmpty)
    spike.low = 16_500 * 0.81
    #expect(try outcome([rows[0], spike, rows[2]], leverage: 5, side: .long).liquidations.isEmpty)
  }

  @Test func `the last row's candle lies behind the end`() throws {
    var last = row(8, 16_500)
    last.high = 33_000
    #expect(try outcome([row(0, 16_500), last], leverage: 5).liquidations.isEmpty)
  }

  @Test func `a mark sets the basis, and without one it stays`() throws {
    var marked = row(8, 16_500)
    marked.mark = 16_665
    #expect(try abs(outcome([row(0, 16_500), marked]).hedgePnl.value + 300) < 1e-8)
    #expect(try abs(outcome([row(0, 16_500), marked, row(16, 16_500)]).hedgePnl.value + 300) < 1e-8)
    #expect(try outcome([row(0, 16_500), row(8, 16_500)]).hedgePnl == 0)
  }

  @Test func `assets that are not in the file do not move`() throws {
    let outcome = try outcome([row(0, 100, "ETH"), row(8, 900, "ETH")], leverage: 5)
    #expect(outcome.spotPnl == 0 && outcome.hedgePnl == 0)
  }

  /// The same moves told as a path: between rows prices run straight, with the funding of both.
  @Test func `a history without candles is a path`() throws {
    var world = RandomWorld(seed: 51)
    var dead = 0
    for _ in 0..<100 {
      let snapshot = try world.snapshot()
      let moves = (1...6).map { ($0, world.number(-0.4...0.5), world.number(-0.4...0.5)) }
      let points = moves.map { step, btc, eth in
        PathPoint(day: Double(step) / 4, shocks: [Shock(.asset("BTC"), .by(btc)), Shock(.asset("ETH"), .by(eth))])
      }
      let path = Scenario(id: "one", name: "One", path: points)
      let rows = ([(0, 0, 0)] + moves).flatMap { step, btc, eth in
        let time = Instant(milliseconds: GuideWorld.midnight.milliseconds + Int64(step) * 21_600_000)
        return [
          PriceHistory.Row(time: time, asset: "BTC", price: Price(1 + btc)),
          PriceHistory.Row(time: time, asset: "ETH", price: Price(8 * (1 + eth))),
        ]
      }
      let history = path.replaying(PriceHistory(file: "test.csv", rows: rows))
      let outcomes = evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [path, history])]).outcomes
      #expect(outcomes[0].liquidations.map(\.symbol) == outcomes[1].liquidations.map(\.symbol))
      #expect(zip(outcomes[0].liquidations, outcomes[1].liquidations).allSatisfy { abs($0.day - $1.day) < 1e-9 })
      let size = abs(outcomes[0].endValue.value) + 1e6
      #expect(abs((outcomes[0].netPnl - outcomes[1].netPnl).value) < 1e-11 * size)
      #expect(abs((outcomes[0].funding - outcomes[1].funding).value) < 1e-11 * size)
      dead += outcomes[0].liquidations.count
    }
    #expect(dead > 20)
  }

  private func row(_ hours: Int64, _ price: Price, _ asset: Asset = "BTC") -> PriceHistory.Row {
    PriceHistory.Row(
      time: Instant(milliseconds: start.milliseconds + hours * 3_600_000), asset: asset, price: price)
  }

  private func outcome(
    _ rows: [PriceHistory.Row], leverage: Double = 1, side: Side = .short, marketRate: Rate = 0,
    funding: FundingAssumption = .market
  ) throws -> HedgeOutcome {
    let scenario = Scenario(
      id: "past", name: "Past", path: [PathPoint(day: 0, shocks: [])], funding: funding
    ).replaying(PriceHistory(file: "past.csv", rows: rows))
    let snapshot = try GuideWorld.snapshot(leverage: leverage, side: side, fundingRate: marketRate)
    return evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: [scenario])]).outcomes[0]
  }
}
