/// A portfolio file of about two kilobytes, as a client's would be.
enum PortfolioText {
  static let json: [UInt8] = Array(
    """
    {
      "id": "benchmark", "name": "One client with two accounts", "currency": "USDT",
      "holdings": [
        { "asset": "BTC", "quantity": "12.5", "costBasis": 28000, "custody": "cold wallet" },
        { "asset": "ETH", "quantity": 310.25, "costBasis": 1800.5, "custody": "the bank's vault" }
      ],
      "accounts": [
    \(account("weex-isolated", "isolated", nil)),
    \(account("bybit-cross", "cross", #""collateral": [ { "asset": "USDT", "quantity": 200000 }, "#
      + #"{ "asset": "BTC", "quantity": 0.5, "haircut": 0.05 } ],"#))
      ],
      "limits": { "minLiquidationDistance": 0.3, "maxLeverage": 3, "hedgeRatio": { "min": 0.9, "max": 1.05 } },
      "scenarios": ["guide", "stress"], "template": "report"
    }

    """.utf8)

  private static func account(_ id: String, _ mode: String, _ collateral: String?) -> String {
    let margin = collateral == nil ? #""leverage": 2, "collateral": 15000.75,"# : ""
    let positions = ["BTC/USDT:USDT", "ETH/USDT:USDT"].map { symbol in
      """
            { "symbol": "\(symbol)", "side": "short", "contracts": 1000, "entryPrice": "30123.45",
              \(margin) "openedAt": "2026-11-01T00:00:00Z" }
      """
    }
    return """
          { "id": "\(id)", "venue": "weex", "marginMode": "\(mode)", \(collateral ?? "")
            "positions": [
      \(positions.joined(separator: ",\n"))
            ] }
      """
  }
}
