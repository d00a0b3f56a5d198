import Foundation
import Publishing
import Testing

/// The overview of 300 clients against their reports: what it adds up, orders and lists is what they say.
@Suite struct GeneratedBookTests {
  private struct Built {
    let files: [String: Data]
    let overview: [String: Any]
    /// Reports by their ids.
    let reports: [String: [String: Any]]
    let portfolios: [String: [String: Any]]

    func price(_ asset: String) -> Double {
      ["BTC": 30_000, "ETH": 2_000, "SOL": 150, "XRP": 0.5, "USDT": 0.999, "EUR": 1.08, "USD": 1][asset] ?? .nan
    }
    func currency(_ report: [String: Any]) -> Double {
      price((report["portfolio"] as? [String: Any])?["currency"] as? String ?? "")
    }
    func rows(_ list: String) -> [[String: Any]] { overview[list] as? [[String: Any]] ?? [] }
  }

  @Test func `every total is the sum of the reports`() throws {
    let book = try Self.built(clients: 300)
    let reports = book.reports.values
    #expect(reports.count == 300)
    #expect(number(book.overview["clients"]) == 300)
    let statuses = try #require(book.overview["statuses"] as? [String: Any])
    for status in ["ok", "watch", "breach"] {
      #expect(number(statuses[status]) == Double(reports.count { $0["status"] as? String == status }))
      #expect(number(statuses[status]) > 0, "the generated book should have all three")
    }
    let funding = reports.map { number(($0["funding"] as? [String: Any])?["perDay"]) * book.currency($0) }
    expectEqual(book.overview["fundingPerDay"], funding)
    for row in book.rows("scenarios") {
      let outcomes = reports.compactMap { report in
        list(report, "scenarios").first { $0["id"] as? String == row["id"] as? String }.map {
          (
            id: (report["portfolio"] as? [String: Any])?["id"] as? String ?? "", rate: book.currency(report),
            outcome: $0
          )
        }
      }
      #expect(number(row["clients"]) == Double(outcomes.count))
      /// The end at its price less today at today's.
      func inUnit(_ key: String, _ rate: Double, _ outcome: [String: Any]) -> Double {
        let (result, price) = (number(outcome[key]), number(outcome["endCurrencyPrice"]))
        let value = number(outcome["endValue"]) - number(outcome["netPnl"])
        return price == rate ? result * rate : (value + result) * price - value * rate
      }
      expectEqual(row["netPnl"], outcomes.map { inUnit("netPnl", $0.rate, $0.outcome) })
      expectEqual(row["unhedgedPnl"], outcomes.map { inUnit("unhedgedPnl", $0.rate, $0.outcome) })
      #expect(number(row["liquidatedClients"]) == Double(outcomes.count { !list($0.outcome, "liquidations").isEmpty }))
      let worst = outcomes.map { (inUnit("netPnl", $0.rate, $0.outcome), $0.id) }.min { $0 < $1 }
      #expect(row["worstClient"] as? String == worst?.1)
      expectEqual(row["worstNetPnl"], [worst?.0 ?? .nan])
    }
    #expect(book.rows("scenarios").count == 8)
    for row in book.rows("venues") {
      let id = row["venue"] as? String
      func sum(_ key: String, _ part: ([String: Any]) -> [Double]) { expectEqual(row[key], reports.flatMap(part)) }
      func positions(_ report: [String: Any], _ side: String) -> [Double] {
        list(report, "positions").filter { $0["venue"] as? String == id && $0["side"] as? String == side }
          .map { number($0["notional"]) * 0.999 }
      }
      sum("shortNotional") { positions($0, "short") }
      sum("longNotional") { positions($0, "long") }
      sum("equity") {
        list($0, "accounts").filter { $0["venue"] as? String == id }.map { number($0["equity"]) * 0.999 }
      }
      sum("fundingPerDay") { report in
        list(report["funding"] as? [String: Any] ?? [:], "byPosition")
          .filter { ($0["account"] as? String ?? "").hasSuffix(id ?? "-") }.map { number($0["perDay"]) * 0.999 }
      }
    }
    #expect(book.rows("venues").count == 4)
  }

  @Test func `coins are added up, also those of clients who count in them`() throws {
    let book = try Self.built(clients: 300)
    for row in book.rows("assets") {
      let asset = row["asset"] as? String ?? ""
      var (spot, hedge): ([Double], [Double]) = ([], [])
      for (id, report) in book.reports {
        let portfolio = try #require(book.portfolios[id])
        if let exposure = list(report, "exposure").first(where: { $0["asset"] as? String == asset }) {
          spot.append(number(exposure["spotQuantity"]))
          hedge.append(number(exposure["hedgeQuantity"]))
        } else if portfolio["currency"] as? String == asset {
          spot += list(portfolio, "holdings").filter { $0["asset"] as? String == asset }.map { number($0["quantity"]) }
          hedge += list(report, "positions").filter { ($0["symbol"] as? String ?? "").hasPrefix(asset + "/") }
            .map { number($0["quantity"]) * ($0["side"] as? String == "short" ? -1 : 1) }
        }
      }
      expectEqual(row["spotQuantity"], spot)
      expectEqual(row["hedgeQuantity"], hedge)
      expectEqual(row["spotValue"], spot.map { $0 * book.price(asset) })
      #expect(number(row["clients"]) == Double(zip(spot, hedge).count { $0 != 0 || $1 != 0 }))
    }
    #expect(Set(book.rows("assets").map { $0["asset"] as? String }) == ["BTC", "ETH", "SOL"])
  }

  @Test func `the nearest liquidations and the worst scenarios come first`() throws {
    let book = try Self.built(clients: 300)
    func reach(_ position: [String: Any]) -> Double {
      position["liquidatable"] as? Bool == true
        ? 0 : (position["distanceToLiquidation"] as? Double)?.magnitude ?? .infinity
    }
    let nearest = book.reports.values.compactMap { list($0, "positions").map(reach).min() }.filter(\.isFinite).sorted()
    #expect(book.rows("nearest").map(reach) == Array(nearest.prefix(20)))
    let nets = book.rows("scenarios").map { number($0["netPnl"]) }
    #expect(nets == nets.sorted() && nets.first != nets.last)
    let breaching = Set(book.reports.filter { $0.value["status"] as? String == "breach" }.keys)
    let first = book.rows("breaches").compactMap { $0["client"] as? String }
    #expect(first.count == min(20, breaching.count) && breaching.isSuperset(of: first))
  }

  @Test func `each client stands once in the list of all and once in that of its status, and no page is long`() throws {
    let book = try Self.built(clients: 300)
    var listed: [String: [String]] = [:]
    for (path, data) in book.files where path.hasSuffix("index.md") && !path.hasPrefix("reports/") {
      let text = String(decoding: data, as: UTF8.self)
      let clients = text.matches(of: /\(((?:\.\.\/)*)reports\/([a-z0-9-]+)\/index\.html\)/).map { String($0.2) }
      let kind = path.split(separator: "/").prefix(2).joined(separator: "/")
      listed[kind, default: []] += clients
      // On the first page there are two lists of 20 and a client for each scenario.
      let most = path == "index.md" ? 48 : path.hasPrefix("book/assets/") || path.hasPrefix("book/venues/") ? 50 : 100
      #expect(clients.count <= most, "\(path)")
      #expect(text.split(separator: "\n").count { $0.hasPrefix("| ") } < 150, "\(path)")
    }
    #expect(listed["book/clients"]?.sorted() == book.reports.keys.sorted())
    for status in ["breach", "watch"] {
      let expected = book.reports.filter { $0.value["status"] as? String == status }.keys.sorted()
      #expect(listed["book/" + status]?.sorted() == expected, "\(status)")
    }
  }

  private static let cache = Cache()

  private final class Cache: @unchecked Sendable {
    let lock = NSLock()
    var built: Built?
  }

  /// Built once for all tests of the suite.
  private static func built(clients: Int) throws -> Built {
    cache.lock.lock()
    defer { cache.lock.unlock() }
    if let built = cache.built { return built }
    let built = try FixtureFolder.withTemporary { folder in
      let site = GeneratedBook(clients: clients).files
      for (path, text) in site { try FixtureFolder.write(text, to: folder + "/site/" + path) }
      _ = try SiteBuild(site: folder + "/site", generator: "hedgerow test").write(to: folder + "/public")
      let files = try FixtureFolder.contents(folder + "/public")
      var (reports, portfolios): ([String: [String: Any]], [String: [String: Any]]) = ([:], [:])
      for (path, data) in files where path.hasSuffix("/report.json") {
        let id = path.split(separator: "/").map(String.init)[1]
        reports[id] = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let text = try #require(site["portfolios/\(id).json"])
        portfolios[id] = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      }
      let overview = try JSONSerialization.jsonObject(with: try #require(files["overview.json"]))
      return Built(
        files: files, overview: try #require(overview as? [String: Any]), reports: reports, portfolios: portfolios)
    }
    cache.built = built
    return built
  }

  private func list(_ object: [String: Any], _ name: String) -> [[String: Any]] {
    object[name] as? [[String: Any]] ?? []
  }
  private func number(_ value: Any?) -> Double { value as? Double ?? .nan }

  /// To 1e-12 of what was added up.
  /// Values that cancel have the rounding of what they are made of.
  private func expectEqual(_ total: Any?, _ parts: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
    let (sum, size) = (parts.reduce(0, +), parts.reduce(0) { $0 + $1.magnitude })
    #expect((number(total) - sum).magnitude <= 1e-11 * size, sourceLocation: sourceLocation)
  }
}
