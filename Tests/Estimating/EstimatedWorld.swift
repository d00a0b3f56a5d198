import Hedging

@testable import Estimating

/// The guide's world with a past: a bitcoin and a solana without a contract of its own.
enum EstimatedWorld {
  static func market(volatility: [Asset: Rate] = [:]) -> Market {
    var market = GuideWorld.market()
    market.spot["SOL"] = 150
    market.volatility = volatility
    return market
  }

  /// 120 days of 8 hours: bitcoin walks and pays 0.01 % each time, solana goes twice as far and a little its own way.
  static let history: PriceHistory = {
    let btc = PastPrices.walk("BTC", rows: 361, volatility: 0.55, seed: 2)
    let rows = btc.enumerated().flatMap { index, row -> [PriceHistory.Row] in
      var paid = row
      paid.fundingRate = 1e-4
      let ratio = row.price / btc[0].price
      let price = 20 * ratio * ratio * (index % 2 == 0 ? 1 : 1.01)
      return [paid, PriceHistory.Row(time: row.time, asset: "SOL", price: Price(price))]
    }
    return PriceHistory(file: "prices.csv", rows: rows)
  }()

  static func estimates(_ market: Market = market()) -> Estimates { Estimates(market: market, history: history) }

  static func evaluation(
    leverage: Double = 5, side: Side = .short, solana: Double = 100, volatility: [Asset: Rate] = [:],
    entryPrice: Price = 30_000
  ) throws -> Evaluation {
    var portfolio = GuideWorld.portfolio(leverage: leverage, side: side)
    portfolio.accounts[0].positions[0].entryPrice = entryPrice
    if solana != 0 { portfolio.holdings.append(Holding(asset: "SOL", quantity: Quantity(solana))) }
    let snapshot = try Snapshot(
      portfolio: portfolio, market: market(volatility: volatility), venues: [GuideWorld.venue()])
    return evaluate(snapshot, [])
  }
}
