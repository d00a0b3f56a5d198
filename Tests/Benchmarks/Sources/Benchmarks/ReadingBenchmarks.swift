import Foundation
import Hedging
import Parsing

/// A portfolio's bytes to one and the same structure, by our reader and by Foundation's; and beside them our own way, with
/// every field checked, every name looked up and every price found.
enum ReadingBenchmarks {
  static let checked = "reading a portfolio: checked, looked up and priced"
  static let ours = "reading a portfolio: bytes to a structure"
  static let foundation = "reading a portfolio: the same by Foundation's JSONDecoder"

  static func all(_ sets: [ScenarioSet]) throws -> [Benchmark] {
    var (guide, stress) = (sets[0], sets[0])
    (guide.id, stress.id) = ("guide", "stress")
    let world = World(
      market: BenchmarkWorld.market, venues: BenchmarkWorld.venues, scenarioSets: [guide, stress],
      templates: ["report"])
    let source = Source(file: "portfolio.json", bytes: PortfolioText.json)
    let data = Data(PortfolioText.json)
    try check(PortfolioFile.read(source, in: world).snapshot.portfolio, source, data)
    return [
      Benchmark(ours, bytes: data.count) {
        (try? JSONDocument(source)).map { CodablePortfolio($0.root) }?.accounts?.count ?? 0
      },
      Benchmark(checked, bytes: data.count) {
        (try? PortfolioFile.read(source, in: world))?.snapshot.accounts.count ?? 0
      },
      Benchmark(foundation, bytes: data.count) {
        (try? JSONDecoder().decode(CodablePortfolio.self, from: data))?.accounts?.count ?? 0
      },
    ]
  }

  /// How many times faster, once both are timed.
  static func ratio(_ names: [String], _ timings: [Timing]) -> String? {
    guard let one = names.firstIndex(of: ours), let other = names.firstIndex(of: foundation) else { return nil }
    let tenths = Int((timings[other].median / timings[one].median * 10).rounded())
    return "For the same structure Foundation's JSONDecoder takes \(tenths / 10).\(tenths % 10) times as long."
  }

  /// Both have to read the same.
  private static func check(_ ours: Portfolio, _ source: Source, _ data: Data) throws {
    let theirs = try JSONDecoder().decode(CodablePortfolio.self, from: data)
    let positions = (theirs.accounts ?? []).flatMap { $0.positions ?? [] }
    let same =
      ours.id == theirs.id && ours.name == theirs.name
      && ours.holdings.map(\.quantity.value) == theirs.holdings?.map(\.quantity.value)
      && ours.accounts.flatMap(\.positions).map(\.entryPrice.value) == positions.map(\.entryPrice.value)
      && ours.accounts.flatMap(\.positions).map(\.symbol.text) == positions.map(\.symbol)
      && ours.limits.hedgeRatio?.max == theirs.limits?.hedgeRatio?.max?.value
    let plain = CodablePortfolio(try JSONDocument(source).root)
    precondition("\(plain)" == "\(theirs)" && same, "the two readers disagree")
  }
}
