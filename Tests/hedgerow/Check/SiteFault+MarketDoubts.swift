/// Plausible mistakes of a market, and of the history that it names.
extension SiteFault {
  /// The small site's market, with a quote of its own at each venue.
  static func market(
    asOf: String = "2026-11-20T00:00:00Z", cash: String = #""USD", "USDT""#, spot: String = #""BTC": 30000, "USDT": 1"#,
    weex: String = #""markPrice": 30000, "fundingRate": 0.0001"#, more: String = "", last: String = ""
  ) -> (String, String?) {
    (
      "market.json",
      """
      {
        "asOf": "\(asOf)", "source": "own notes", "cash": [\(cash)],
        "spot": { \(spot) },
        "contracts": [
          { "venue": "weex", "symbol": "BTC/USDT:USDT", \(weex) },
          { "venue": "coin", "symbol": "BTC/USD:BTC", "markPrice": 30030, "fundingRate": -0.0001 }\(more)
        ]\(last)
      }

      """
    )
  }

  static let marketDoubts = [
    SiteFault(
      "mark-with-a-digit-missing", market(weex: #""markPrice": 3000, "indexPrice": 30000, "fundingRate": 0.0001"#)),
    SiteFault(
      "index-with-a-digit-too-many", market(weex: #""markPrice": 30000, "indexPrice": 300000, "fundingRate": 0.0001"#)),
    SiteFault(
      "index-of-another-day", market(weex: #""markPrice": 30000, "indexPrice": 26000, "fundingRate": 0.0001"#)),
    SiteFault("spot-with-a-digit-missing", market(spot: #""BTC": 3000, "USDT": 1"#)),
    SiteFault(
      "mark-far-from-an-index",
      market(
        more: """
          ,
              { "venue": "coin", "symbol": "SOL/USD:SOL", "markPrice": 150, "indexPrice": 15 }
          """)),
    SiteFault("funding-in-per-cent", market(weex: #""markPrice": 30000, "fundingRate": 0.01"#)),
    SiteFault("volatilities-as-they-are-not", market(last: #", "volatility": { "BTC": 5.5 }"#)),
    SiteFault("volatility-of-a-day", market(last: #", "volatility": { "BTC": 0.03 }"#)),
    SiteFault("coin-among-cash", market(cash: #""USD", "USDT", "BTC""#)),
    SiteFault(
      "stablecoin-with-its-point-wrong",
      market(spot: #""BTC": 30000, "USDT": 0.1"#, weex: #""markPrice": 300000, "fundingRate": 0.0001"#)),
    SiteFault("market-of-another-decade", market(asOf: "2036-11-20T00:00:00Z")),
    SiteFault("market-of-the-last-decade", market(asOf: "2016-11-20T00:00:00Z")),
    SiteFault("market-without-a-clock", market(asOf: "1970-01-01T00:00:00Z")),
    SiteFault(
      "quotes-misnamed", noTiersFile,
      weex(
        more: """
          ,
              { "symbol": "BTC/USDC:USDC", "type": "linear", "contractSize": 0.001, "fundingIntervalHours": 8,
                "tiers": [ { "minNotional": 0, "maxNotional": 600000, \(tier) } ] },
              { "symbol": "ETH/USDT:USDT", "type": "linear", "contractSize": 0.001, "fundingIntervalHours": 8,
                "tiers": [ { "minNotional": 0, "maxNotional": 600000, \(tier) } ] }
          """),
      market(
        more: """
          ,
              { "venue": "weex", "symbol": "BTC/USD:USD", "markPrice": 30000, "fundingRate": 0.0001 },
              { "venue": "wexx", "symbol": "ETH/USDT:USDT", "markPrice": 2000, "fundingRate": 0.0001 }
          """)),
  ]
}
