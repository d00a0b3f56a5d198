import Foundation
import Publishing
import Testing

/// No file of one client carries anything of another. Each client has marks of its own: in every text that is his, and in
/// quantities that no other has.
@Suite struct IsolationTests {
  private static let clients = ["amber", "birch", "cedar", "dogwood"]

  @Test func `no page, twin, picture or JSON of one client carries another's mark`() throws {
    let files = try Self.built()
    for (client, number) in zip(Self.clients, 1...) {
      let own = files.filter { $0.key.hasPrefix("reports/\(client)/") }
      #expect(Set(own.keys.map { $0.split(separator: ".").last }) == ["html", "md", "json", "svg"])
      // The marks can be found at all.
      let all = own.values.joined(separator: "\n")
      for mark in Self.marks(client, number) { #expect(all.contains(mark), "\(mark) of \(client)") }
      for (other, otherNumber) in zip(Self.clients, 1...) where other != client {
        for mark in Self.marks(other, otherNumber) + ["note-\(other)", "custody-\(other)"] {
          for (name, text) in own { #expect(!text.contains(mark), "\(mark) in \(name)") }
        }
      }
    }
  }

  @Test func `the overview carries names, ids and headline figures, and nothing else of a client`() throws {
    let files = try Self.built()
    for name in ["index.html", "index.md"] {
      let overview = try #require(files[name])
      for (client, number) in zip(Self.clients, 1...) {
        #expect(overview.contains("Name \(client)") && overview.contains(client))
        for mark in [
          "account-\(client)", "note-\(client)", "custody-\(client)", Self.quantity(number), Self.entry(number),
        ] {
          #expect(!overview.contains(mark), "\(mark) in \(name)")
        }
      }
    }
    #expect(files["manifest.json"]?.contains("Name") == false)
  }

  /// What must be in a client's own files and in nobody else's.
  private static func marks(_ client: String, _ number: Int) -> [String] {
    ["Name \(client)", "\"\(client)\"", "account-\(client)", quantity(number), entry(number)]
  }

  private static func quantity(_ number: Int) -> String { "0.\(number)3120457" }
  private static func entry(_ number: Int) -> String { "2\(number)777.5" }

  private static func built() throws -> [String: String] {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try FileManager.default.removeItem(atPath: folder + "/site/portfolios")
      for (client, number) in zip(clients, 1...) {
        try FixtureFolder.write(
          """
          { "id": "\(client)", "name": "Name \(client)", "note": "note-\(client)", "currency": "USDT",
            "holdings": [ { "asset": "BTC", "quantity": \(quantity(number)), "custody": "custody-\(client)" } ],
            "accounts": [ { "id": "account-\(client)", "venue": "weex", "marginMode": "isolated", "positions": [
              { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": \(100 * number), "entryPrice": \(entry(number)),
                "leverage": 5 } ] } ],
            "scenarios": ["moves"] }
          """, to: folder + "/site/portfolios/\(client).json")
      }
      let result = try SiteBuild(site: folder + "/site", generator: "hedgerow test").write(to: folder + "/public")
      #expect(result.reports == clients.count)
      return try FixtureFolder.contents(folder + "/public").mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }
}
