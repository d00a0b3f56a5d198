import Hedging
import Parsing
import Reporting

/// Files of many elements, through the readers of their formats.
extension Pathology {
  static let market = """
    {"asOf":"2026-11-20T00:00:00Z","source":"s","spot":{"BTC":30000,"USDT":1},"contracts":[
    {"venue":"v","symbol":"BTC/USDT:USDT","markPrice":30000,"fundingRate":0.0001}]}
    """
  static let contract = """
    {"symbol":"BTC/USDT:USDT","type":"linear","contractSize":0.001,"fundingIntervalHours":8,"tiers":[{"minNotional":0,\
    "maxNotional":50000000,"maintenanceMarginRate":0.004,"maintenanceAmount":0,"maxLeverage":125}]}
    """
  static let venueHead =
    #"{"id":"v","name":"V","asOf":"2026-11-20","source":"s","fees":{"maker":0,"taker":0.001},"contracts":["#
  private static let plan =
    #"{"asset":"BTC","hedgeRatio":0.5,"venue":"v","symbol":"BTC/USDT:USDT","leverage":1}"#
  static let head = #"{"id":"p","name":"P","currency":"USDT","#

  static func files() throws -> [Pathology] {
    let market = try MarketFile.read(Source(file: "m", bytes: Array(market.utf8)))
    let venue = try VenueFile.read(Source(file: "v", bytes: Array((venueHead + contract + "]}").utf8)))
    let world = World(market: market, venues: [venue])
    let position = #"{"symbol":"BTC/USDT:USDT","side":"short","contracts":1,"entryPrice":30000,"leverage":2}"#
    let account = #"{"id":"a#","venue":"v","marginMode":"isolated","positions":["# + position + "]}"
    let empty = #"{"id":"a#","venue":"v","marginMode":"isolated"}"#
    let cross = #""accounts":[{"id":"a","venue":"v","marginMode":"cross","positions":[],"collateral":["#
    func plans(_ size: Int, ratio: String) -> [UInt8] {
      let list = Array(repeating: plan.replacing("0.5", ratio), count: 900).joined(separator: ",")
      return repeated(head + #""plans":[\#(list)],"holdings":["#, #"{"asset":"BTC","quantity":1}"#, "]}")(size)
    }
    let tier = #"{"minNotional":#,"maxNotional":#.5,"maintenanceMarginRate":0.004,"maxLeverage":125}"#
    let named = #"{"symbol":"A#/USDT:USDT","type":"linear","contractSize":1,"fundingIntervalHours":8,"tiersFile":"t"}"#
    let table = #""A#/USDT:USDT":[{"minNotional":0,"maxNotional":1,"maintenanceMarginRate":0.1,"maxLeverage":1}]"#
    func portfolio(_ name: String, _ make: @escaping (Int) -> [UInt8]) -> Pathology {
      Pathology(name: "portfolio: \(name)", size: 5_000_000, make: make) { bytes in
        _ = try? PortfolioFile.read(Source(file: "p", bytes: bytes), in: world)
      }
    }
    func scenarios(_ name: String, _ make: @escaping (Int) -> [UInt8]) -> Pathology {
      Pathology(name: "scenarios: \(name)", size: 5_000_000, make: make) { bytes in
        _ = try? ScenarioFile.read(Source(file: "s", bytes: bytes), market: market, venues: [venue])
      }
    }
    let scenario = #"{"id":"s#","name":"S","horizonDays":1,"shocks":[{"asset":"BTC","by":0.1}]}"#
    return [
      portfolio("accounts with a position", repeated(head + #""accounts":["#, account, "]}")),
      portfolio(
        "positions of one account",
        repeated(head + #""accounts":[{"id":"a","venue":"v","marginMode":"isolated","positions":["#, position, "]}]}")),
      portfolio("holdings", repeated(head + #""holdings":["#, #"{"asset":"BTC","quantity":1}"#, "]}")),
      portfolio("holdings without a price", repeated(head + #""holdings":["#, #"{"asset":"X#","quantity":1}"#, "]}")),
      portfolio("holdings at fault", repeated(head + #""holdings":["#, #"{"aset":"X#","quantity":"one"}"#, "]}")),
      portfolio("unknown fields", repeated(head, #""quantities#":1"#, "}")),
      portfolio("accounts with one id", repeated(head + #""accounts":["#, account.replacing("a#", "a"), "]}")),
      portfolio("accounts without a position", repeated(head + #""accounts":["#, empty, "]}")),
      portfolio("parts of a collateral", repeated(head + cross, #"{"asset":"BTC","quantity":1}"#, "]}]}")),
      portfolio("plans", repeated(head + #""holdings":[],"plans":["#, plan, "]}")),
      portfolio("900 plans, and holdings", { size in plans(size, ratio: "0.001") }),
      portfolio("900 plans at fault, and holdings", { size in plans(size, ratio: "1e-9") }),
      scenarios("many", repeated(#"{"id":"s","name":"S","scenarios":["#, scenario, "]}")),
      scenarios(
        "unknown assets", repeated(#"{"id":"s","name":"S","scenarios":["#, scenario.replacing("BTC", "X"), "]}")),
      scenarios(
        "one of many shocks",
        repeated(
          #"{"id":"s","name":"S","scenarios":[{"id":"a","name":"A","horizonDays":1,"shocks":["#,
          #"{"asset":"BTC","by":0.1}"#, "]}]}")),
      Pathology(
        name: "market: quotes", size: 5_000_000,
        make: repeated(
          #"{"asOf":"2026-11-20T00:00:00Z","source":"s","spot":{"BTC":1},"contracts":["#,
          #"{"venue":"v","symbol":"A#/USDT:USDT","markPrice":1}"#, "]}")
      ) { bytes in _ = try? MarketFile.read(Source(file: "m", bytes: bytes)) },
      Pathology(name: "tiers: rows", size: 5_000_000, make: repeated(#"{"BTC/USDT:USDT":["#, tier, "]}")) { bytes in
        guard let symbol = Symbol("BTC/USDT:USDT") else { return }
        _ = try? TiersFile(Source(file: "t", bytes: bytes)).schedule(of: symbol)
      },
      Pathology(name: "venue: contracts with tables of a file", size: 5_000_000, make: repeated(venueHead, named, "]}"))
      {
        bytes in
        let tables = repeated("{", table, "}")(bytes.count)
        _ = try? VenueFile.read(Source(file: "v", bytes: bytes)) { _ in Source(file: "t", bytes: tables) }
      },
      Pathology(
        name: "history: rows at fault", size: 5_000_000,
        make: repeated("time,asset,price\n", "2026-01-01T00:00:00Z,BTC,x\n", "", comma: "")
      ) { bytes in _ = try? HistoryFile.read(Source(file: "h", bytes: bytes), market: market) },
      Pathology(name: "history: rows", size: 5_000_000, make: HistoryText.make) { bytes in
        _ = try? HistoryFile.read(Source(file: "h", bytes: bytes), market: market)
      },
      Pathology(
        name: "history: one long line", size: 5_000_000, make: repeated("time,asset,price\n", ",", "", comma: "")
      ) { bytes in _ = try? HistoryFile.read(Source(file: "h", bytes: bytes), market: market) },
      Pathology(
        name: "history: many assets at one time", size: 5_000_000,
        make: repeated("time,asset,price\n", "2026-01-01T00:00:00Z,A#,1\n", "", comma: "")
      ) { bytes in _ = try? HistoryFile.read(Source(file: "h", bytes: bytes)) },
    ]
  }
}

/// A history of one row a minute.
enum HistoryText {
  static func make(_ size: Int) -> [UInt8] {
    var bytes = Array("time,asset,price\n".utf8)
    var minute = 0
    while bytes.count < size {
      let (day, time) = (minute / 1440, minute % 1440)
      let (year, month) = (2000 + day / 336, day / 28 % 12 + 1)
      bytes += Array(
        "\(year)-\(two(month))-\(two(day % 28 + 1))T\(two(time / 60)):\(two(time % 60)):00Z,BTC,30000\n".utf8)
      minute += 1
    }
    return bytes
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// A template in place of the report's, and a report composed of it if it is accepted.
enum TemplateReading {
  static func read(_ bytes: [UInt8]) {
    let frame = SiteFrame(title: "Growth", generator: "growth")
    guard let composer = try? Composer(frame: frame, overrides: ["report.md": bytes]) else { return }
    _ = composer.compose(evaluation, depth: 2)
  }

  private static let evaluation: Evaluation = {
    let text = Pathology.head + #""holdings":[{"asset":"BTC","quantity":1}]}"#
    do {
      let market = try MarketFile.read(Source(file: "m", bytes: Array(Pathology.market.utf8)))
      let world = World(market: market, venues: [])
      return evaluate(try PortfolioFile.read(Source(file: "p", bytes: Array(text.utf8)), in: world).snapshot, [])
    } catch { preconditionFailure("the benchmark's own portfolio: \(error)") }
  }()
}

extension String {
  func replacing(_ text: String, _ other: String) -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: other)
  }
}
