/// Plausible mistakes of a history.
extension SiteFault {
  /// A history of the market's with these rows: a price a day for each asset, ending the day before the prices or at another.
  private static func history(
    _ name: String, spot: String = #""BTC": 30000, "USDT": 1"#, columns: String = "price", _ rows: [String]
  ) -> SiteFault {
    SiteFault(
      name, market(spot: spot, last: #", "history": "prices.csv""#),
      ("prices.csv", "time,asset,\(columns)\n" + rows.map { $0 + "\n" }.joined()))
  }

  /// A row a day in November, from the first given day on.
  private static func november(_ first: Int, _ prices: [Int], _ asset: String = "BTC") -> [String] {
    prices.enumerated().map { index, price in
      let day = first + index
      let zero = day < 10 ? "0" : ""
      return "2026-11-\(zero)\(day)T00:00:00Z,\(asset),\(price)"
    }
  }

  /// A row at every settlement from 17 November on.
  private static func rates(_ rates: [String]) -> [String] {
    let hours = ["00", "08", "16"]
    return rates.enumerated().map { index, rate in
      let (day, hour) = (17 + index / 3, hours[index % 3])
      return "2026-11-\(day)T\(hour):00:00Z,BTC,\(30_000 + index),\(rate)"
    }
  }

  private static let still: [Int] = [30_100] + Array(repeating: 30_200, count: 12) + [30_300]

  private static let twins: [String] = (14..<20).flatMap { (day: Int) -> [String] in
    november(day, [20_000 + day]) + november(day, [20_000 + day], "ETH")
  }

  static let historyDoubts: [SiteFault] = [
    SiteFault(
      "history-that-jumps", market(last: #", "history": "prices.csv""#),
      (
        "prices.csv",
        """
        time,asset,price
        2026-11-17T00:00:00Z,BTC,30100
        2026-11-18T00:00:00Z,BTC,3020
        2026-11-19T00:00:00Z,BTC,30300

        """
      )),
    SiteFault(
      "history-of-the-future", market(last: #", "history": "prices.csv""#),
      (
        "prices.csv",
        """
        time,asset,price
        2026-11-19T00:00:00Z,BTC,30100
        2026-11-20T00:00:00Z,BTC,30200
        2026-11-21T00:00:00Z,BTC,30300

        """
      )),
    history("history-that-stands-still", november(2, still)),
    history("history-of-another-unit", november(17, [30, 31, 30])),
    history(
      "history-of-another-asset", spot: #""BTC": 30000, "ETH": 2000, "USDT": 1"#, november(17, [2010, 1990, 2000])),
    history(
      "history-of-twins", spot: #""BTC": 30000, "ETH": 20000, "USDT": 1"#,
      twins),
    history(
      "history-with-a-rate-in-per-cent", columns: "price,fundingRate",
      rates(["0.0001", "0.00012", "0.0001", "0.01", "0.0001", "0.00011", "0.0001"])),
    history(
      "history-of-rates-in-per-cent", columns: "price,fundingRate",
      rates(["0.01", "0.012", "0.01", "0.008", "0.01", "0.009"])),
  ]
}
