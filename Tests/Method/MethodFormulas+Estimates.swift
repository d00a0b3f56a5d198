import Estimating
import Hedging
import Testing

extension MethodFormulas {
  static let estimates: [String: Formula] = [
    "volatility": { given in
      let history = PastPrices.history(PastPrices.rows("BTC", try given.list("P")))
      let returns = try #require(PastReturns(of: "BTC", in: history))
      return ["σ": try #require(Volatility(of: returns)).annual.value]
    },
    "chance-of-a-touch": { given in
      let touch = try #require(
        TouchProbability(
          of: Price(try given["p"]), from: Price(try given["M"]), volatility: Rate(try given["σ"]),
          horizonDays: try given["T"]))
      return ["d": touch.deviations, "P": touch.probability]
    },
    "beta": { given in
      let beta = try beta(given)
      return ["β": beta.beta, "R²": beta.rSquared, "σ": beta.residualVolatility.value]
    },
    "hedge-with-another-coin": { given in
      let world = OnePosition(entry: Price(try given["M"]))
      var market = world.market
      market.spot["SOL"] = Price(try given["V"])
      // The model asks for a longer past than a page has room for.
      market.history = try history(given, repeated: 10)
      let coins = Portfolio(
        id: "coins", name: "Coins", currency: "USDT", holdings: [Holding(asset: "SOL", quantity: 1)])
      let evaluation = evaluate(try Snapshot(portfolio: coins, market: market, venues: []), [])
      let risk = PortfolioRisk(evaluation, estimates: Estimates(market: market))
      let hedge = try #require(risk?.crossHedges.first)
      return ["β": hedge.beta.beta, "Q": hedge.quantity.value]
    },
    "funding-over-past-windows": { given in
      let rates = [Double](repeating: try given["F"], count: Int(try given["n"]))
      let windows = try windows(rates, days: try given["T"])
      return ["windows": Double(windows.windows), "sum": windows.rates[0].value]
    },
    "quantile": { given in
      let share = try given["q"]
      // A window of 8 hours holds one settlement.
      let windows = try windows(try given.list("v"), days: 1.0 / 3)
      let index = try #require(FundingWindows.shares.firstIndex(of: share))
      return ["value": windows.rates[index].value]
    },
  ]

  private static func windows(_ rates: [Double], days: Double) throws -> FundingWindows {
    let history = PastPrices.history(PastPrices.funding("BTC", rates))
    return try #require(FundingWindows(of: "BTC", in: history, horizonDays: days))
  }

  private static func history(_ given: MethodExample.Given, repeated count: Int) throws -> PriceHistory {
    func prices(_ symbol: String) throws -> [Double] {
      let returns = try given.list(symbol)
      return PastPrices.prices(returns: (0..<count).flatMap { _ in returns })
    }
    return PastPrices.history(
      PastPrices.rows("SOL", try prices("a")), PastPrices.rows("BTC", try prices("h")))
  }

  private static func beta(_ given: MethodExample.Given) throws -> Beta {
    let history = try history(given, repeated: 1)
    let asset = try #require(PastReturns(of: "SOL", in: history))
    let hedge = try #require(PastReturns(of: "BTC", in: history))
    return try #require(Beta(of: asset, on: hedge))
  }
}
