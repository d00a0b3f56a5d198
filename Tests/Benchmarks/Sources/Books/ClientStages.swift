import Foundation
import Hedging
import Markup
import Parsing
import Publishing
import Reporting

/// The clients of a book, each from its line to its files, stage by stage, by turns; and the floor beside them. All figures are
/// for one client, the clients being the first of the book's stream. Shapes are kept from one to the next as a build keeps them,
/// or where it says so all of them.
///
/// Writing is not here: what a build pays for it is in the whole build, beside that of the floor.
enum ClientStages {
  static func all(_ site: String, clients most: Int) throws -> [Benchmark] {
    let world = try SiteFolder(site).world
    let composer = try composer()
    let sources = try sources(site, most)
    let count = sources.count
    let clients = try sources.map { try PortfolioFile.read($0, in: world) }
    let evaluations = clients.map { evaluate($0.snapshot, $0.scenarioSets) }
    let template = composer.report
    let records = evaluations.map { ReportPage.vocabulary.record(of: ReportPage($0)) }
    let filled = records.map { template.filled(with: $0) }
    let known = filled.map { PageShape($0.tokens.markdown) }
    var shapes = PageShapes()
    let floor = evaluations.map { FloorPage(composer.compose($0, depth: 2, shapes: &shapes).markdown) }
    func each(_ name: String, _ work: @escaping (Int) -> Int) -> Benchmark {
      Benchmark(name, count: count) { (0..<count).reduce(0) { $0 &+ work($1) } }
    }
    return [
      each("read") { (try? PortfolioFile.read(sources[$0], in: world))?.scenarioSets.count ?? 0 },
      each("evaluate") { evaluate(clients[$0].snapshot, clients[$0].scenarioSets).outcomes.count },
      each("compose: charts, a part of the record") { client in
        ReportChart.allCases.reduce(0) { $0 + $1.files(of: evaluations[client]).count }
      },
      each("compose: record") { ReportPage.vocabulary.record(of: ReportPage(evaluations[$0])).values.count },
      each("compose: summary for the overview") { ClientSummary(evaluations[$0]).bytes.count },
      each("fill, Markdown twin included") { template.filled(with: records[$0]).markdown.bytes.count },
      each("render: its shape kept") { known[$0].filled(with: filled[$0].tokens.values).html.bytes.count },
      each("render: as in a build") { client in
        let tokens = filled[client].tokens
        return shapes.shape(of: tokens.markdown).filled(with: tokens.values).html.bytes.count
      },
      each("JSON twin") { ReportJSON.bytes(of: evaluations[$0], generator: "hedgerow benchmark").count },
      each("compose, fill, render, frame, twins as one") {
        composer.compose(evaluations[$0], depth: 2, shapes: &shapes).html.count
      },
      each("floor: libcmark") { floor[$0].render() },
    ]
  }

  /// How many shapes the pages of a book have, and how many pages find theirs among so many kept ones.
  static func shapes(_ site: String, limits: [Int]) throws -> (clients: Int, shapes: Int, found: [Int]) {
    let (world, composer) = (try SiteFolder(site).world, try composer())
    var number: [[UInt8]: Int] = [:]
    var (kept, found) = (limits.map { _ in [Int]() }, limits.map { _ in 0 })
    let sources = try sources(site, .max)
    for source in sources {
      let client = try PortfolioFile.read(source, in: world)
      let record = ReportPage.vocabulary.record(of: ReportPage(evaluate(client.snapshot, client.scenarioSets)))
      let markdown = composer.report.filled(with: record).tokens.markdown
      let shape = number[markdown] ?? number.count
      number[markdown] = shape
      for (index, limit) in limits.enumerated() {
        if let place = kept[index].lastIndex(of: shape) {
          found[index] += 1
          kept[index].remove(at: place)
        } else if kept[index].count >= limit {
          kept[index].removeFirst()
        }
        kept[index].append(shape)
      }
    }
    return (sources.count, number.count, found)
  }

  private static func composer() throws -> Composer {
    try Composer(frame: SiteFrame(title: "Book", generator: "hedgerow benchmark"))
  }

  private static func sources(_ site: String, _ most: Int) throws -> [Source] {
    try Data(contentsOf: URL(filePath: site + "/portfolios/book.ndjson")).split(separator: 0x0A).prefix(most)
      .map { Source(file: "book.ndjson", bytes: Array($0)) }
  }
}
