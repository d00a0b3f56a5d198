import Hedging
import Markup
import Testing

@testable import Reporting

@Suite struct OverviewTests {
  @Test func `shards added up in any order give the same page and figures, byte for byte`() throws {
    let summaries = try (0..<240 as Range<UInt64>).map { ClientSummary(try ClientSummaryTests.evaluation(seed: $0)) }
    let whole = try Self.bytes(of: summaries, shards: 1)
    #expect(whole.count > 10)
    for shards in [2, 3, 16] {
      let merged = try Self.bytes(of: summaries.reversed(), shards: shards)
      #expect(merged.keys.sorted() == whole.keys.sorted())
      for (path, bytes) in whole { #expect(merged[path] == bytes, "\(path), \(shards) shards") }
    }
  }

  @Test func `a book of one client speaks of one`() throws {
    let text = try Self.index([ClientSummary(try ClientSummaryTests.evaluation(seed: 1))])
    #expect(text.contains("· 1 report · totals in USD"))
    #expect(text.contains("1 of 1 client breaches a limit"))
    #expect(!text.contains("1 clients") && !text.contains("they"), "\(text)")
  }

  @Test func `a book without anything says so`() throws {
    #expect(try Self.index([]).contains("There are no portfolios in this site yet."))
  }

  @Test func `what is not there has no section`() throws {
    var portfolio = GuideWorld.portfolio()
    (portfolio.holdings, portfolio.accounts) = ([Holding(asset: "USD", quantity: 100)], [])
    portfolio.currency = "USD"
    let snapshot = try Snapshot(portfolio: portfolio, market: GuideWorld.market(), venues: [])
    let text = try Self.index([ClientSummary(evaluate(snapshot, []))])
    for heading in ["## Breaches", "## Nearest", "## Scenarios", "## By asset", "## By venue", "Funding"] {
      #expect(!text.contains("\n" + heading), "\(heading)")
    }
    #expect(!text.contains("in another currency"))
    #expect(text.contains("The one client is within its limits."))
  }

  private static func index(_ summaries: [ClientSummary]) throws -> String {
    String(decoding: try bytes(of: summaries, shards: 1)["index.md"] ?? [], as: UTF8.self)
  }

  private static func bytes(of summaries: [ClientSummary], shards: Int) throws -> [String: [UInt8]] {
    var parts = [Overview](repeating: Overview(unit: "USD"), count: shards)
    for (index, summary) in summaries.enumerated() { parts[index * 7 % shards].add(summary) }
    var overview = Overview(unit: "USD")
    for part in parts { overview.add(part) }
    let book = BookPages(
      title: "Book", asOf: GuideWorld.midnight, overview: overview, clients: BookClients(summaries.map(ClientRow.init)),
      report: { "reports/\($0)/index.html" })
    let composer = try Composer(frame: SiteFrame(title: "Book", generator: "test"))
    var (files, shapes): ([String: [UInt8]], PageShapes) = ([:], PageShapes())
    for page in book.pages {
      let composed = composer.compose(page, of: book, shapes: &shapes)
      #expect(files.updateValue(composed.markdown, forKey: page.folder + "index.md") == nil)
      files[page.folder + "index.html"] = composed.html
    }
    files["overview.json"] = composer.json(of: book).bytes
    return files
  }
}
