import Hedging
import Markup
import Reporting

/// The clients of a desk's book, each from its figures to its files, stage by stage; and beside them the floor: libcmark over
/// the same Markdown, its tables as ready HTML, and the same files written as they are.
///
/// All figures are for one client. Shapes are kept from one client to the next, as in a build.
enum ClientBenchmarks {
  private static let count = 64

  static func all() throws -> [Benchmark] {
    let composer = try Composer(frame: SiteFrame(title: "Benchmark", generator: "benchmark"))
    let sets = BenchmarkWorld.scenarios(days: 30)
    let snapshots = try (1...count).map {
      try Snapshot(
        portfolio: BenchmarkWorld.client($0), market: BenchmarkWorld.market, venues: BenchmarkWorld.venues)
    }
    let evaluations = snapshots.map { evaluate($0, sets) }
    let template = composer.report
    let records = evaluations.map { ReportPage.vocabulary.record(of: ReportPage($0)) }
    let filled = records.map { template.filled(with: $0) }
    let shapes = filled.map { PageShape($0.tokens.markdown) }
    var kept = PageShapes()
    let pages = evaluations.map { composer.compose($0, depth: 2, shapes: &kept) }
    let floor = pages.map { FloorPage($0.markdown) }
    let folder = try FileFolder()
    func each(_ name: String, _ work: @escaping (Int) -> Int) -> Benchmark {
      Benchmark("a client: " + name, count: count) { (0..<count).reduce(0) { $0 &+ work($1) } }
    }
    return [
      each("evaluating") { evaluate(snapshots[$0], sets).outcomes.count },
      each("charts") { client in
        ReportChart.allCases.reduce(0) { $0 + $1.files(of: evaluations[client]).count }
      },
      each("model, charts and record") {
        ReportPage.vocabulary.record(of: ReportPage(evaluations[$0])).values.count
      },
      each("filling") { template.filled(with: records[$0]).markdown.bytes.count },
      each("values into its shape") { shapes[$0].filled(with: filled[$0].tokens.values).html.bytes.count },
      each("JSON") { ReportJSON.bytes(of: evaluations[$0], generator: "benchmark").count },
      Benchmark("a client: composing, \(count) clients from the first on", count: count) {
        var shapes = PageShapes()
        return evaluations.reduce(0) { $0 &+ composer.compose($1, depth: 2, shapes: &shapes).html.count }
      },
      each("composing, its shape known") { client in
        composer.compose(evaluations[client], depth: 2, shapes: &kept).html.count
      },
      each("floor, libcmark") { floor[$0].render() },
      each("floor, writing its files") { folder.write(pages[$0]) },
    ]
  }
}
