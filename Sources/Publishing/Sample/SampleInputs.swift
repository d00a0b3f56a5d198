/// A small world in which everything that a template may name has a value somewhere: the guide's one bitcoin with its short,
/// and a holder of more. For the examples beside the names; none of it is anybody's.
enum SampleInputs {
  static let market = """
    { "asOf": "2026-11-20T00:00:00Z", "source": "https://example.com/prices", "unit": "USD",
      "cash": ["USD", "USDT"],
      "spot": { "BTC": 30000, "ETH": 2000, "SOL": 100, "USDT": 1 },
      "contracts": [
        { "venue": "alpha", "symbol": "BTC/USDT:USDT", "markPrice": 30000, "fundingRate": 0.0001 },
        { "venue": "alpha", "symbol": "ETH/USDT:USDT", "markPrice": 2001, "indexPrice": 2000, "fundingRate": 0.00008 },
        { "venue": "beta", "symbol": "BTC/USD:BTC", "markPrice": 30000, "fundingRate": 0.0001 },
        { "venue": "beta", "symbol": "BTC/USD:BTC-261225", "markPrice": 30150 } ],
      "volatility": { "ETH": 0.7 } }
    """

  static let venues = [
    """
    { "id": "alpha", "name": "Alpha", "asOf": "2026-11-20", "source": "https://example.com/alpha", "example": true,
      "rules": { "closeFee": "none", "marginRatio": "equityOverNotional" },
      "fees": { "maker": 0.0002, "taker": 0.0008, "spot": 0.001 },
      "contracts": [
        { "symbol": "BTC/USDT:USDT", "type": "linear", "contractSize": 0.001, "fundingIntervalHours": 8,
          "tiers": [
            { "minNotional": 0, "maxNotional": 1000000, "maintenanceMarginRate": 0.004, "maintenanceAmount": 0,
              "maxLeverage": 125 },
            { "minNotional": 1000000, "maxNotional": 5000000, "maintenanceMarginRate": 0.01,
              "maintenanceAmount": 6000, "maxLeverage": 50 } ] },
        { "symbol": "ETH/USDT:USDT", "type": "linear", "contractSize": 0.001, "fundingIntervalHours": 8,
          "tiers": [
            { "minNotional": 0, "maxNotional": 20000, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0,
              "maxLeverage": 100 } ] } ] }
    """,
    """
    { "id": "beta", "name": "Beta", "asOf": "2026-11-20", "source": "https://example.com/beta",
      "rules": { "closeFee": "atLiquidation", "marginRatio": "maintenanceOverEquity" },
      "fees": { "maker": 0.0001, "taker": 0.0005, "spot": 0.001 },
      "contracts": [
        { "symbol": "BTC/USD:BTC", "type": "inverse", "contractSize": 100, "fundingIntervalHours": 8,
          "tiers": [
            { "minNotional": 0, "maxNotional": 500, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0,
              "maxLeverage": 100 } ] },
        { "symbol": "BTC/USD:BTC-261225", "type": "inverse", "contractSize": 100, "expiry": "2026-12-25T08:00:00Z",
          "tiers": [
            { "minNotional": 0, "maxNotional": 500, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0,
              "maxLeverage": 100 } ] } ] }
    """,
  ]

  static let scenarios = """
    { "id": "guide", "name": "The guide's worked example", "scenarios": [
      { "id": "down", "name": "Price falls to 27,000", "shocks": [ { "asset": "BTC", "to": 27000 } ] },
      { "id": "squeeze", "name": "Squeeze, margin topped up", "horizonDays": 3,
        "shocks": [ { "asset": "*", "by": 1.2 } ], "exit": { "slippage": 0.0005 },
        "topUp": { "whenDistanceBelow": 0.1, "restoreTo": 0.2, "upTo": 5000 } },
      { "id": "winter", "name": "Past the expiry", "horizonDays": 60, "shocks": [ { "asset": "*", "by": -0.2 } ] },
      { "id": "venue-fails", "name": "A venue fails", "horizonDays": 1,
        "venueDefault": { "venue": "alpha", "recovery": 0.2 } } ] }
    """

  static let portfolios = [
    """
    { "id": "one-btc", "name": "One bitcoin, hedged", "currency": "USDT",
      "holdings": [ { "asset": "BTC", "quantity": 1, "costBasis": 28000, "custody": "cold wallet" } ],
      "accounts": [
        { "id": "main", "venue": "alpha", "marginMode": "isolated",
          "positions": [
            { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000, "entryPrice": 30000, "leverage": 2,
              "collateral": 15000 } ] } ],
      "limits": { "hedgeRatio": { "min": 0.9, "max": 1.1 }, "minLiquidationDistance": 0.25, "maxLeverage": 3 } }
    """,
    """
    { "id": "treasury", "name": "A treasury", "currency": "USD",
      "holdings": [
        { "asset": "BTC", "quantity": 10.00005 }, { "asset": "ETH", "quantity": 30 }, { "asset": "SOL", "quantity": 50 } ],
      "accounts": [
        { "id": "coins", "venue": "beta", "marginMode": "cross", "collateral": [ { "asset": "BTC", "quantity": 1.5 } ],
          "positions": [
            { "symbol": "BTC/USD:BTC", "side": "short", "contracts": 300, "entryPrice": 29000 },
            { "symbol": "BTC/USD:BTC-261225", "side": "short", "contracts": 100, "entryPrice": 30100 } ] },
        { "id": "ether", "venue": "alpha", "marginMode": "isolated",
          "positions": [
            { "symbol": "ETH/USDT:USDT", "side": "short", "contracts": 5000, "entryPrice": 2000, "leverage": 5 } ] },
        { "id": "view", "venue": "alpha", "marginMode": "isolated",
          "positions": [
            { "symbol": "ETH/USDT:USDT", "side": "long", "contracts": 1000, "entryPrice": 1990, "leverage": 5 } ] } ],
      "plans": [
        { "asset": "BTC", "hedgeRatio": 0.8, "venue": "alpha", "symbol": "BTC/USDT:USDT", "leverage": 3 },
        { "asset": "BTC", "hedgeRatio": 1, "venue": "beta", "symbol": "BTC/USD:BTC", "survive": 0.3, "marginMode": "cross" } ],
      "limits": { "maxLeverage": 4 } }
    """,
    """
    { "id": "pair", "name": "Two coins, one margin", "currency": "USDT",
      "holdings": [ { "asset": "BTC", "quantity": 0.5 }, { "asset": "ETH", "quantity": 5 } ],
      "accounts": [
        { "id": "shared", "venue": "alpha", "marginMode": "cross",
          "collateral": [ { "asset": "USDT", "quantity": 12000 } ],
          "positions": [
            { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": 500, "entryPrice": 30000 },
            { "symbol": "ETH/USDT:USDT", "side": "short", "contracts": 5000, "entryPrice": 2000 } ] } ] }
    """,
  ]
}
