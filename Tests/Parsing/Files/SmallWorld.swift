import Hedging

@testable import Parsing

/// One small world, well written: what the tests of files read, vary and break.
enum SmallWorld {
  static let market = """
    {
      "asOf": "2026-11-20T00:00:00Z",
      "source": "example",
      "spot": { "BTC": 30000, "ETH": "2000.5", "USDT": 1 },
      "contracts": [
        { "venue": "weex", "symbol": "BTC/USDT:USDT", "markPrice": 30000, "indexPrice": 29990, "fundingRate": 0.0001 },
        { "venue": "weex", "symbol": "ETH/USDT:USDT", "markPrice": 2001 },
        { "venue": "weex", "symbol": "BTC/USD:BTC", "markPrice": 30010, "fundingRate": "-0.00005" },
        { "venue": "weex", "symbol": "BTC/USDT:USDT-261225", "markPrice": 30300 },
        { "venue": "weex", "symbol": "BTC/USDT:USDT-260925", "markPrice": 30300 }
      ],
      "volatility": { "BTC": 0.55 }
    }
    """

  static let venue = """
    {
      "id": "weex",
      "name": "WEEX",
      "asOf": "2026-11-20",
      "source": "example",
      "example": true,
      "rules": { "closeFee": "none", "marginRatio": "equityOverNotional" },
      "fees": { "maker": -0.0001, "taker": 0.0008 },
      "contracts": [
        { "symbol": "BTC/USDT:USDT", "type": "linear", "contractSize": 0.001, "expiry": null,
          "tickSize": 0.1, "fundingIntervalHours": 8, "fundingCap": 0.003, "fundingFloor": -0.003,
          "tiers": [
            { "minNotional": 0, "maxNotional": 50000, "maintenanceMarginRate": 0.004,
              "maintenanceAmount": 0, "maxLeverage": 125 },
            { "minNotional": 50000, "maxNotional": 600000, "maintenanceMarginRate": 0.005,
              "maintenanceAmount": 50, "maxLeverage": 100 } ] },
        { "symbol": "ETH/USDT:USDT", "type": "linear", "contractSize": "0.01", "fundingIntervalHours": 8,
          "tiersFile": "tiers.json" },
        { "symbol": "BTC/USD:BTC", "type": "inverse", "contractSize": 100, "fundingIntervalHours": 8,
          "tierUnit": "contracts", "stepContracts": 2, "minContracts": 4,
          "tiers": [ { "minNotional": 0, "maxNotional": 1000, "maintenanceMarginRate": 0.005,
                       "maintenanceAmount": 0, "maxLeverage": 50 } ] },
        { "symbol": "BTC/USDT:USDT-261225", "type": "linear", "contractSize": 0.001, "expiry": "2026-12-25T08:00:00Z",
          "tiers": [ { "minNotional": 0, "maxNotional": 1e9, "maintenanceMarginRate": 0.01,
                       "maintenanceAmount": 0, "maxLeverage": 20 } ] },
        { "symbol": "BTC/USDT:USDT-260925", "type": "linear", "contractSize": 0.001, "expiry": "2026-09-25",
          "tiers": [ { "minNotional": 0, "maxNotional": 1e9, "maintenanceMarginRate": 0.01,
                       "maintenanceAmount": 0, "maxLeverage": 20 } ] }
      ]
    }
    """

  /// Two of Binance's brackets for ETHUSDT as ccxt hands them on, shortened; the second without its amount.
  static let tiers = """
    {
      "ETH/USDT:USDT": [
        { "tier": 1.0, "currency": "USDT", "minNotional": 0.0, "maxNotional": 50000.0, "maintenanceMarginRate": 0.004,
          "maxLeverage": 125.0, "info": { "bracket": "1", "notionalFloor": "0", "cum": "0.0" } },
        { "tier": 2.0, "currency": "USDT", "minNotional": 50000.0, "maxNotional": 600000.0,
          "maintenanceMarginRate": 0.005, "maxLeverage": 100.0, "info": { "bracket": "2" } }
      ]
    }
    """

  static let scenarios = """
    {
      "id": "guide",
      "name": "The guide's worked example",
      "scenarios": [
        { "id": "down", "name": "Price falls", "horizonDays": 30, "shocks": [ { "asset": "BTC", "to": 27000 } ] },
        { "id": "crash", "horizonDays": 7, "shocks": [ { "asset": "*", "by": -0.5 } ], "funding": { "rate": -0.0003 },
          "mustSurvive": true },
        { "id": "whipsaw", "path": [ { "day": 3, "shocks": [ { "asset": "BTC", "by": 0.4 } ] },
                                     { "day": 14, "shocks": [ { "asset": "BTC", "by": -0.3 }, { "asset": "BTC", "basis": 0.01 } ] } ],
          "funding": { "annual": 0.1 } },
        { "id": "flat", "horizonDays": 30 }
      ]
    }
    """

  static let portfolio = """
    {
      "$schema": "https://example.org/portfolio.schema.json",
      "note": "The guide's book, and a little more.",
      "id": "one-btc",
      "name": "One bitcoin, hedged",
      "currency": "USDT",
      "holdings": [ { "asset": "BTC", "quantity": 1, "costBasis": 28000, "custody": "cold wallet" } ],
      "accounts": [
        { "id": "isolated", "venue": "weex", "marginMode": "isolated",
          "positions": [
            { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000, "entryPrice": "30000", "leverage": 2,
              "collateral": 15000, "openedAt": "2026-11-01T00:00:00Z" } ] },
        { "id": "coins", "venue": "weex", "marginMode": "cross",
          "collateral": [ { "asset": "BTC", "quantity": 0.5, "haircut": 0.05 } ],
          "positions": [ { "symbol": "BTC/USD:BTC", "side": "short", "contracts": 100, "entryPrice": 30010 } ] }
      ],
      "limits": { "minLiquidationDistance": 0.3, "hedgeRatio": { "min": 0.9, "max": 1.05 } },
      "scenarios": [ "guide" ],
      "template": "report"
    }
    """

  static let site = """
    {
      "title": "Hedging reports",
      "baseURL": "https://example.org/",
      "limits": { "maxLeverage": 3 },
      "menu": [ { "title": "About", "href": "about/" } ],
      "scenarioSets": [ "guide" ],
      "footer": "No advice."
    }
    """

  static func source(_ text: String, _ file: String) -> Source { Source(file: file, bytes: Array(text.utf8)) }

  static func readVenue() throws(Faults) -> Venue {
    try VenueFile.read(source(venue, "venues/weex.json")) { name in
      name == "tiers.json" ? source(tiers, name) : nil
    }
  }

  static func read() throws(Faults) -> World {
    let market = try MarketFile.read(source(market, "market.json"))
    let set = try ScenarioFile.read(source(scenarios, "scenarios/guide.json"), market: market)
    let site = try SiteFile.read(source(site, "site.json"))
    return World(
      market: market, venues: [try readVenue()], scenarioSets: [set], defaultScenarioSets: site.scenarioSets,
      houseLimits: site.limits)
  }
}
