import Hedging
import Markup
import Reporting

/// The desk's overview from kept summaries: one to four positions a client, eight scenarios.
enum BookBenchmarks {
  static func all(clients count: Int) throws -> [Benchmark] {
    let composer = try Composer(frame: SiteFrame(title: "Benchmark", generator: "benchmark"))
    let sets = BenchmarkWorld.scenarios(days: 30)
    let kept = try (1...count).map { client -> [UInt8] in
      let snapshot = try Snapshot(
        portfolio: BenchmarkWorld.client(client), market: BenchmarkWorld.market, venues: BenchmarkWorld.venues)
      return ClientSummary(evaluate(snapshot, sets)).bytes
    }
    let bytes = kept.reduce(0) { $0 + $1.count }
    let summaries = kept.compactMap { ClientSummary(bytes: $0[...]) }
    let book = book(of: summaries)
    return [
      Benchmark("overview of \(count): reading summaries", bytes: bytes) {
        kept.count { ClientSummary(bytes: $0[...]) != nil }
      },
      Benchmark("overview of \(count): adding up, ordering and grouping") { Self.book(of: summaries).pages.count },
      Benchmark("overview of \(count): composing \(book.pages.count) pages, HTML and Markdown") {
        var (shapes, size) = (PageShapes(), 0)
        for page in book.pages { size += composer.compose(page, of: book, shapes: &shapes).html.count }
        return size
      },
    ]
  }

  private static func book(of summaries: [ClientSummary]) -> BookPages {
    var overview = Overview(unit: BenchmarkWorld.market.unit)
    for summary in summaries { overview.add(summary) }
    return BookPages(
      title: "Benchmark", asOf: BenchmarkWorld.midnight, overview: overview,
      clients: BookClients(summaries.map(ClientRow.init)),
      report: { "reports/\($0)/index.html" })
  }
}
