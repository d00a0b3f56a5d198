import Hedging
import Parsing

/// Files that are read without a fault, through what looks for slips in them.
extension Pathology {
  static func doubts() throws -> [Pathology] {
    let market = try MarketFile.read(Source(file: "m", bytes: Array(market.utf8)))
    let venue = try VenueFile.read(Source(file: "v", bytes: Array((venueHead + contract + "]}").utf8)))
    func history(_ name: String, _ make: @escaping (Int) -> [UInt8]) -> Pathology {
      Pathology(name: "doubts, history: \(name)", size: 5_000_000, make: make) { bytes in
        let source = Source(file: "h", bytes: bytes)
        guard let history = read({ () throws(Faults) in try HistoryFile.read(source) }) else { return }
        _ = HistoryDoubts.warnings(history, source, market: market, until: market.asOf)
        _ = UnusedFunding.warning(history, source, venues: [venue])
      }
    }
    func scenarios(_ name: String, _ scenario: String) -> Pathology {
      Pathology(
        name: "doubts, scenarios: \(name)", size: 5_000_000,
        make: repeated(#"{"id":"s","name":"S","scenarios":["#, scenario, "]}")
      ) { bytes in
        let source = Source(file: "s", bytes: bytes)
        guard let set = read({ () throws(Faults) in try ScenarioFile.read(source, market: market, venues: [venue]) })
        else { return }
        _ = ScenarioDoubts.warnings(set, source, market: market)
      }
    }
    let listed = contract.replacing("BTC/USDT:USDT", "BTC/A#:A#")
    return [
      history("rows of one price", HistoryText.make),
      history(
        "funding between settlements",
        { size in
          let rows = HistoryText.make(size).split(separator: 0x0A).dropFirst()
          return Array("time,asset,price,fundingRate\n".utf8) + rows.flatMap { $0 + Array(",0.01\n".utf8) }
        }),
      history(
        "many assets, each frozen",
        { size in
          let assets = size / 10 / 31
          return Array("time,asset,price\n".utf8)
            + (1...10).flatMap { day in
              (0..<assets).flatMap { Array("2026-01-\(10 + day)T00:00:00Z,A\($0),7\n".utf8) }
            }
        }),
      scenarios("nothing happens", #"{"id":"s#","name":"S","horizonDays":0}"#),
      Pathology(
        name: "doubts, market: quotes that no venue lists", size: 5_000_000,
        make: repeated(
          #"{"asOf":"2026-11-20T00:00:00Z","source":"s","spot":{"BTC":1},"contracts":["#,
          #"{"venue":"v","symbol":"BTC/B#:B#","markPrice":1}"#, "]}")
      ) { bytes in
        let source = Source(file: "m", bytes: bytes)
        let rules = Source(file: "v", bytes: repeated(venueHead, listed, "]}")(bytes.count))
        guard let market = read({ () throws(Faults) in try MarketFile.read(source) }),
          let venue = read({ () throws(Faults) in try VenueFile.read(rules) })
        else { return }
        _ = MarketPricesDoubts.warnings(market, source, venues: [venue])
        _ = VenueRulesDoubts.warnings(venue, rules, market: market, venues: [venue])
      },
    ]
  }

  /// What has to be read before it can be doubted.
  private static func read<Value>(_ body: () throws(Faults) -> Value) -> Value? {
    do throws(Faults) { return try body() } catch {
      print("refused: \(error.faults[0].problem)")
      return nil
    }
  }
}
