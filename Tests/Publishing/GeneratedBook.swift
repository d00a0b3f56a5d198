/// The files of a site with any number of clients, the same ones for the same count: hedged treasuries, bare holders, some with
/// too much leverage, some who report in another currency. Four coins, four venues, eight scenarios, one to four positions.
struct GeneratedBook {
  private static let venues = ["anchor", "bridge", "canal", "delta"]
  private static let coins = [("BTC", 30_000.0, 1.0), ("ETH", 2_000, 15), ("SOL", 150, 200), ("XRP", 0.5, 60_000)]
  private var state: UInt64 = 20_261_120
  /// By their paths in the site.
  private(set) var files: [String: String] = [
    "site.json": #"{ "title": "Book", "scenarioSets": ["desk"], "alternatives": false }"#,
    "market.json": market, "scenarios/desk.json": scenarios,
  ]

  init(clients count: Int) {
    for venue in Self.venues { files["venues/\(venue).json"] = Self.venue(venue) }
    for client in 1...count { add(client) }
  }

  /// Five digits, so that ids of all sizes of book begin alike.
  static func id(_ client: Int) -> String { "c" + String(100_000 + client).dropFirst() }

  private mutating func add(_ client: Int) {
    let kind = whole(20)
    let currency = kind == 0 ? "EUR" : kind == 1 ? "BTC" : kind < 7 ? "USD" : "USDT"
    let held = 1 + whole(3)
    var (holdings, accounts) = (#"{ "asset": "USDT", "quantity": \#(whole(50_000)) }"#, "")
    for coin in 0..<held {
      let (code, price, size) = Self.coins[coin]
      let quantity = size * Double(1 + whole(4000)) / 100
      holdings += #", { "asset": "\#(code)", "quantity": \#(quantity) }"#
      guard kind != 19 else { continue }
      let hedged = (quantity * Double(85 + whole(25)) / 100 * 1000).rounded()
      let entry = price * Double(90 + whole(20)) / 100
      // Mostly 1× to 3×, seldom so much that little is left.
      let leverage = whole(40) == 0 ? 9 : 1 + Double(whole(12)) / 4
      let side = whole(60) == 0 ? "long" : "short"
      let venue = Self.venues[min(whole(10), whole(4))]
      let isCross = whole(4) == 0 && currency != "BTC"
      let margin = (hedged / 1000 * entry / leverage).rounded()
      let mode = isCross ? #""cross", "collateral": [ { "asset": "USDT", "quantity": \#(margin) } ]"# : #""isolated""#
      let backing = isCross ? "" : #", "leverage": \#(leverage), "collateral": \#(margin)"#
      accounts += """
        \(accounts.isEmpty ? "" : ",")
            { "id": "\(code.lowercased())-\(venue)", "venue": "\(venue)", "marginMode": \(mode), "positions": [
              { "symbol": "\(code)/USDT:USDT", "side": "\(side)", "contracts": \(hedged), "entryPrice": \(entry)\(backing) } ] }
        """
    }
    let id = Self.id(client)
    files["portfolios/\(id).json"] = """
      { "id": "\(id)", "name": "Client \(client)", "currency": "\(currency)",
        "holdings": [ \(holdings) ], "accounts": [\(accounts) ],
        "limits": { "minLiquidationDistance": 0.15, "maxLeverage": 5, "hedgeRatio": { "min": 0.8, "max": 1.15 } } }

      """
  }

  /// Vigna's splitmix64, and the rest of a division.
  private mutating func whole(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private static var market: String {
    let quotes = venues.enumerated().flatMap { place, venue in
      coins.enumerated().map { coin, one in
        """
        { "venue": "\(venue)", "symbol": "\(one.0)/USDT:USDT", "markPrice": \(one.1 * (1 + Double(place) / 4096)),
          "fundingRate": \(Double(coin + place - 1) / 16_384) }
        """
      }
    }
    return """
      { "asOf": "2026-11-20T00:00:00Z", "source": "generated", "unit": "USD", "cash": ["USD", "USDT", "EUR"],
        "spot": { "BTC": 30000, "ETH": 2000, "SOL": 150, "XRP": 0.5, "USDT": 0.999, "EUR": 1.08 },
        "contracts": [ \(quotes.joined(separator: ",\n    ")) ], "volatility": { "BTC": 0.55, "ETH": 0.7, "SOL": 0.9 } }
      """
  }

  private static func venue(_ id: String) -> String {
    let contracts = coins.map { coin, _, _ in
      """
      { "symbol": "\(coin)/USDT:USDT", "type": "linear", "contractSize": 0.001, "fundingIntervalHours": 8,
            "tiers": [ { "minNotional": 0, "maxNotional": 1000000000000, "maintenanceMarginRate": 0.005, "maintenanceAmount": 0, "maxLeverage": 125 } ] }
      """
    }
    return """
      { "id": "\(id)", "name": "\(id.capitalizedFirst)", "asOf": "2026-11-20", "source": "generated", "example": true,
        "fees": { "maker": 0.0002, "taker": 0.0005 },
        "contracts": [ \(contracts.joined(separator: ",\n    ")) ] }
      """
  }

  private static var scenarios: String {
    let moves = [
      ("crash", -0.5), ("fall", -0.3), ("dip", -0.1), ("still", 0), ("rise", 0.1), ("rally", 0.3), ("double", 1),
    ]
    let instant = moves.map { id, move in
      """
      { "id": "\(id)", "name": "\(id.capitalizedFirst)", "horizonDays": 30, "shocks": [ { "asset": "*", "by": \(move) } ] }
      """
    }
    return """
      { "id": "desk", "name": "Desk", "scenarios": [ \(instant.joined(separator: ",\n    ")),
        { "id": "whipsaw", "name": "Whipsaw", "path": [
          { "day": 5, "shocks": [ { "asset": "*", "by": 0.6 } ] }, { "day": 20, "shocks": [ { "asset": "*", "by": -0.2 } ] } ] } ] }
      """
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
