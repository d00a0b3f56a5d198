import Foundation
import Publishing
import Testing

/// No file of one client carries anything of another. Each client has marks of its own: its id in every text that is its
/// own, and quantities and prices that no other has.
@Suite struct IsolationTests {
  private static let clients = ["amber", "birch", "cedar", "dogwood"]
  /// Left out of every build, for it is at fault.
  private static let refused = "elder"

  @Test func `no page, twin, picture or JSON of one client carries another's mark`() throws {
    let files = try Self.built()
    for (client, number) in zip(Self.clients, 1...) {
      let own = files.filter { $0.key.hasPrefix("reports/\(client)/") }
      #expect(Set(own.keys.map { $0.split(separator: ".").last }) == ["html", "md", "json", "svg"])
      #expect(own.keys.count { $0.hasSuffix(".svg") } >= 3)
      Self.expectNothingOfOthers(in: own, client, number)
    }
  }

  @Test func `reports that stand alone carry nothing of another client`() throws {
    let files = try Self.built(standalone: true)
    for (client, number) in zip(Self.clients, 1...) {
      Self.expectNothingOfOthers(in: files.filter { $0.key == "reports/\(client).html" }, client, number)
    }
  }

  @Test func `nothing of a client that is refused is in any file`() throws {
    for files in [try Self.built(), try Self.built(standalone: true)] {
      for (name, text) in files {
        #expect(!text.contains(Self.refused) && !name.contains(Self.refused), "\(name)")
        #expect(!text.contains(Self.entry(9)) && !text.contains(Self.quantity(9)), "\(name)")
      }
    }
  }

  @Test func `the overview carries names, ids and headline figures, and no holding, entry price, custody or note`()
    throws
  {
    for files in [try Self.built(), try Self.built(standalone: true)] {
      let overview = try #require(files["index.html"])
      for client in Self.clients {
        #expect(overview.contains("Name \(client)") && overview.contains("reports/\(client)"))
      }
      for (name, text) in files where name.hasPrefix("index.") {
        for (client, number) in zip(Self.clients, 1...) {
          for mark in [
            "note-\(client)", "custody-\(client)", Self.quantity(number), Self.entry(number), Self.shownEntry(number),
          ] {
            #expect(!text.contains(mark), "\(mark) in \(name)")
          }
        }
      }
      #expect(files["manifest.json"]?.contains("Name") == false)
    }
  }

  /// Its own marks are there, so that they can be found at all, and none of the others' is.
  private static func expectNothingOfOthers(in own: [String: String], _ client: String, _ number: Int) {
    let all = own.values.joined(separator: "\n")
    for mark in ["Name \(client)", "account-\(client)", shownEntry(number)] {
      #expect(all.contains(mark), "\(mark) of \(client)")
    }
    for (other, otherNumber) in zip(clients, 1...) where other != client {
      for mark in [other, quantity(otherNumber), entry(otherNumber), shownEntry(otherNumber)] {
        for (name, text) in own { #expect(!text.contains(mark), "\(mark) in \(name)") }
      }
    }
  }

  private static func quantity(_ number: Int) -> String { "0.\(number)3120457" }
  private static func entry(_ number: Int) -> String { "2\(number)777.5" }
  private static func shownEntry(_ number: Int) -> String { "2\(number),777.5" }

  private static func built(standalone: Bool = false) throws -> [String: String] {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try FileManager.default.removeItem(atPath: folder + "/site/portfolios")
      for (client, number) in zip(clients + [refused], [1, 2, 3, 4, 9]) {
        let currency = client == refused ? "NONE" : "USDT"
        try FixtureFolder.write(
          """
          { "id": "\(client)", "name": "Name \(client)", "note": "note-\(client)", "currency": "\(currency)",
            "holdings": [ { "asset": "BTC", "quantity": \(quantity(number)), "custody": "custody-\(client)" } ],
            "accounts": [ { "id": "account-\(client)", "venue": "weex", "marginMode": "isolated", "positions": [
              { "symbol": "BTC/USDT:USDT", "side": "short", "contracts": \(100 * number), "entryPrice": \(entry(number)),
                "leverage": 5 } ] } ],
            "scenarios": ["moves"] }
          """, to: folder + "/site/portfolios/\(client).json")
      }
      let build = try SiteBuild(site: folder + "/site", generator: "hedgerow test", standalone: standalone)
      let result = try build.write(to: folder + "/public")
      #expect(result.reports == clients.count && result.refused.count == 1)
      return try FixtureFolder.contents(folder + "/public").mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }
}
