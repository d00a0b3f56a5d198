import Foundation

/// Plausible mistakes: every site here can be built, and each is told of with a warning. The table in `.github/CHECK.md`
/// has a line for each.
extension SiteFault {
  static let doubts = venueDoubts + marketDoubts + historyDoubts + portfolioDoubts + scenarioDoubts + folderDoubts

  static let tier = #""maintenanceMarginRate": 0.005, "maintenanceAmount": 0, "maxLeverage": 100"#

  /// The venue of the small site's linear contract.
  static func weex(
    asOf: String = "2026-11-20", fees: String = #""maker": 0.0002, "taker": 0.0008"#,
    funding: String = #""fundingIntervalHours": 8"#,
    tiers: String = "{ \"minNotional\": 0, \"maxNotional\": 600000, \(tier) }", more: String = ""
  ) -> (String, String?) {
    (
      "venues/weex.json",
      """
      { "id": "weex", "name": "WEEX", "asOf": "\(asOf)", "source": "own notes",
        "fees": { \(fees) },
        "contracts": [
          { "symbol": "BTC/USDT:USDT", "type": "linear", "contractSize": 0.001, \(funding),
            "tiers": [
              \(tiers) ] }\(more) ] }

      """
    )
  }

  /// What no venue names any more is no file of tiers.
  static let noTiersFile: (String, String?) = ("venues/tiers.json", nil)

  /// The venue of the small site's inverse contract.
  private static func coin(tiers: String) -> (String, String?) {
    (
      "venues/coin.json",
      """
      { "id": "coin", "name": "Coin", "asOf": "2026-11-20", "source": "own notes", "fees": { "maker": 0, "taker": 0.0005 },
        "contracts": [
          { "symbol": "BTC/USD:BTC", "type": "inverse", "contractSize": 100, "fundingIntervalHours": 8, "tiers": [
            \(tiers) ] } ] }

      """
    )
  }

  private static let venueDoubts = [
    SiteFault("fees-in-per-cent", noTiersFile, weex(fees: #""maker": 0.02, "taker": 0.05, "spot": 0.02"#)),
    SiteFault("fees-exchanged", noTiersFile, weex(fees: #""maker": 0.0008, "taker": 0.0002"#)),
    SiteFault(
      "tier-that-liquidates-at-once", noTiersFile,
      weex(
        tiers:
          #"{ "minNotional": 0, "maxNotional": 600000, "maintenanceMarginRate": 0.05, "maintenanceAmount": 0, "maxLeverage": 100 }"#
      )),
    SiteFault(
      "tier-with-more-leverage", noTiersFile,
      weex(
        tiers: """
          { "minNotional": 0, "maxNotional": 50000, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0, "maxLeverage": 10 },
                { "minNotional": 50000, "maxNotional": 600000, "maintenanceMarginRate": 0.01, "maintenanceAmount": 250, "maxLeverage": 50 }
          """)),
    SiteFault(
      "tiers-in-dollars",
      coin(
        tiers: """
          { "minNotional": 0, "maxNotional": 50000, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0, "maxLeverage": 100 },
              { "minNotional": 50000, "maxNotional": 600000, "maintenanceMarginRate": 0.01, "maintenanceAmount": 250, "maxLeverage": 50 }
          """)),
    SiteFault("funding-every-seven-hours", noTiersFile, weex(funding: #""fundingIntervalHours": 7"#)),
    SiteFault(
      "funding-bounds-in-per-cent", noTiersFile,
      weex(funding: #""fundingIntervalHours": 8, "fundingCap": 0.75, "fundingFloor": -0.75"#)),
    SiteFault("tick-of-a-contract", noTiersFile, weex(funding: #""fundingIntervalHours": 8, "tickSize": 1000"#)),
    SiteFault("rules-of-another-year", noTiersFile, weex(asOf: "2062-11-20")),
    SiteFault(
      "funding-beyond-bounds", noTiersFile,
      weex(funding: #""fundingIntervalHours": 8, "fundingCap": 0.003, "fundingFloor": -0.003"#),
      market(weex: #""markPrice": 30000, "fundingRate": 0.03"#)),
    SiteFault(
      "funding-of-a-future", noTiersFile,
      weex(
        more: """
          ,
              { "symbol": "BTC/USDT:USDT-270326", "type": "linear", "contractSize": 0.001, "expiry": "2027-03-26",
                "tiers": [ { "minNotional": 0, "maxNotional": 600000, \(tier) } ] }
          """),
      market(
        more: """
          ,
              { "venue": "weex", "symbol": "BTC/USDT:USDT-270326", "markPrice": 30400, "fundingRate": 0.0001 }
          """)),
  ]

  private static let short = #""symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000"#

  private static func portfolio(
    id: String = "acme", holdings: String = #"{ "asset": "BTC", "quantity": 1 }"#, isolated: String? = nil,
    cross: String? = nil, plans: String? = nil, side: String = "short"
  ) -> (String, String?) {
    let short = short.replacingOccurrences(of: "short", with: side)
    let account =
      isolated.map {
        #"{ "id": "main", "venue": "weex", "marginMode": "isolated", "positions": [ { \#(short), \#($0) } ] }"#
      }
      ?? cross.map {
        #"{ "id": "main", "venue": "weex", "marginMode": "cross", "collateral": [ \#($0) ], "positions": [ { \#(short), "entryPrice": 30000 } ] }"#
      }
    return (
      "portfolios/acme.json",
      """
      {
        "id": "\(id)", "name": "Acme", "currency": "USDT",
        "holdings": [ \(holdings) ],
        "accounts": [ \(account ?? "") ],
        "plans": [ \(plans ?? "") ],
        "scenarios": ["moves"]
      }

      """
    )
  }

  private static let plan = #""asset": "BTC", "venue": "weex", "symbol": "BTC/USDT:USDT""#

  private static let portfolioDoubts = [
    SiteFault(
      "leverage-that-does-not-follow", portfolio(isolated: #""entryPrice": 30000, "leverage": 10, "collateral": 15000"#)
    ),
    SiteFault(
      "contracts-as-coins",
      portfolio(holdings: #"{ "asset": "BTC", "quantity": 1000 }"#, isolated: #""entryPrice": 30000, "leverage": 5"#)),
    SiteFault("long-for-short", portfolio(isolated: #""entryPrice": 30000, "leverage": 5"#, side: "long")),
    SiteFault("collateral-with-digits-too-many", portfolio(isolated: #""entryPrice": 30000, "collateral": 6e5"#)),
    SiteFault(
      "dollars-for-coins",
      (
        "portfolios/acme.json",
        """
        {
          "id": "acme", "name": "Acme", "currency": "USD",
          "holdings": [ { "asset": "BTC", "quantity": 2 } ],
          "accounts": [ { "id": "main", "venue": "coin", "marginMode": "isolated", "positions": [
            { "symbol": "BTC/USD:BTC", "side": "short", "contracts": 100, "entryPrice": 30000, "collateral": 30000 } ] } ],
          "scenarios": ["moves"]
        }

        """
      )),
    SiteFault("holding-in-satoshis", portfolio(holdings: #"{ "asset": "BTC", "quantity": 1e8 }"#)),
    SiteFault("collateral-in-cents", portfolio(cross: #"{ "asset": "USDT", "quantity": 200000000000 }"#)),
    SiteFault("entry-with-a-digit-missing", portfolio(isolated: #""entryPrice": 3000, "leverage": 5"#)),
    SiteFault("entry-and-collateral-exchanged", portfolio(isolated: #""entryPrice": 3000, "collateral": 30000"#)),
    SiteFault(
      "holding-twice",
      portfolio(
        holdings:
          #"{ "asset": "BTC", "quantity": 1, "custody": "vault" }, { "asset": "BTC", "quantity": 2, "custody": "vault" }"#
      )
    ),
    SiteFault(
      "collateral-twice",
      portfolio(cross: #"{ "asset": "USDT", "quantity": 20000 }, { "asset": "USDT", "quantity": 20000 }"#)
    ),
    SiteFault("cost-of-all-coins", portfolio(holdings: #"{ "asset": "BTC", "quantity": 8, "costBasis": 200000 }"#)),
    SiteFault(
      "opened-in-1970", portfolio(isolated: #""entryPrice": 30000, "leverage": 5, "openedAt": "1970-01-01T00:00:00Z""#)),
    SiteFault("haircut-as-what-counts", portfolio(cross: #"{ "asset": "BTC", "quantity": 1, "haircut": 0.95 }"#)),
    SiteFault("plan-in-per-cent", portfolio(plans: #"{ \#(plan), "hedgeRatio": 0.5, "survive": 50 }"#)),
    SiteFault("plan-for-more-than-there-is", portfolio(plans: #"{ \#(plan), "hedgeRatio": 5, "leverage": 2 }"#)),
    SiteFault(
      "ids-exchanged", portfolio(id: "spot-only"),
      (
        "portfolios/spot-only.json",
        #"{ "id": "acme", "name": "B", "currency": "USD", "holdings": [ { "asset": "BTC", "quantity": 1 } ] }"#
      )),
  ]

  private static func scenario(_ fields: String) -> (String, String?) {
    (
      "scenarios/more.json",
      """
      { "id": "more", "name": "More", "scenarios": [
        { "id": "first", \(fields) } ] }

      """
    )
  }

  private static let scenarioDoubts = [
    SiteFault("shock-in-per-cent", scenario(#""shocks": [ { "asset": "*", "by": 40 } ]"#)),
    SiteFault("basis-in-per-cent", scenario(#""horizonDays": 1, "shocks": [ { "asset": "BTC", "basis": 5 } ]"#)),
    SiteFault("slippage-in-per-cent", scenario(#""horizonDays": 1, "exit": { "slippage": 0.5 }"#)),
    SiteFault("shock-as-a-multiple", scenario(#""shocks": [ { "asset": "BTC", "to": 0.9 } ]"#)),
    SiteFault("stablecoin-in-per-cent", scenario(#""shocks": [ { "asset": "USDT", "to": 94 } ]"#)),
    SiteFault(
      "funding-without-time", scenario(#""shocks": [ { "asset": "BTC", "by": -0.1 } ], "funding": { "rate": 0.0003 }"#)),
    SiteFault("scenario-of-nothing", scenario(#""shocks": []"#)),
    SiteFault("stressed-funding-in-per-cent", scenario(#""horizonDays": 3, "funding": { "rate": -0.03 }"#)),
    SiteFault("annual-funding-in-per-cent", scenario(#""horizonDays": 3, "funding": { "annual": 8 }"#)),
    SiteFault(
      "scheduled-funding-in-per-cent",
      scenario(
        #""horizonDays": 3, "funding": { "schedule": [ { "day": 0, "rate": 0.0001 }, { "day": 1, "rate": 0.05 } ] }"#)),
  ]

  private static let folderDoubts = [
    SiteFault("folders-that-nothing-reads", ("template/report.md", "# Mine\n"), ("Portfolios2/", nil)),
    SiteFault(
      "no-portfolios", ("portfolios/guide.json", nil), ("portfolios/hostile.json", nil),
      ("portfolios/spot-only.json", nil)),
    SiteFault("empty-template", ("templates/report.md", "\n")),
    SiteFault(
      "image-from-elsewhere",
      ("pages/about.md", "---\ntitle: About\n---\n![A chart](https://example.com/chart.png?a=1&b=2)\n")),
  ]
}
