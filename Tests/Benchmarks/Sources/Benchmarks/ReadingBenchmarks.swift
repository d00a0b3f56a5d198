import Foundation
import Hedging
import Parsing

/// A portfolio's bytes to its values: our reader, with every name looked up and every price found, beside Foundation's.
enum ReadingBenchmarks {
  static let ours = "reading a portfolio: bytes to values, checked and priced"
  static let foundation = "the same with Foundation's JSONDecoder, neither checked nor priced"

  static func all(_ sets: [ScenarioSet]) throws -> [Benchmark] {
    var (guide, stress) = (sets[0], sets[0])
    (guide.id, stress.id) = ("guide", "stress")
    let world = World(
      market: BenchmarkWorld.market, venues: BenchmarkWorld.venues, scenarioSets: [guide, stress],
      templates: ["report"])
    let source = Source(file: "portfolio.json", bytes: PortfolioText.json)
    let data = Data(PortfolioText.json)
    try check(PortfolioFile.read(source, in: world).snapshot.portfolio, data)
    return [
      Benchmark(ours, bytes: data.count) {
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
    return "Foundation's JSONDecoder takes \(tenths / 10).\(tenths % 10) times as long."
  }

  /// Both have to read the same.
  private static func check(_ ours: Portfolio, _ data: Data) throws {
    let theirs = try JSONDecoder().decode(CodablePortfolio.self, from: data)
    let positions = (theirs.accounts ?? []).flatMap { $0.positions ?? [] }
    let same =
      ours.id == theirs.id && ours.name == theirs.name
      && ours.holdings.map(\.quantity.value) == theirs.holdings?.map(\.quantity.value)
      && ours.accounts.flatMap(\.positions).map(\.entryPrice.value) == positions.map(\.entryPrice.value)
      && ours.accounts.flatMap(\.positions).map(\.symbol.text) == positions.map(\.symbol)
      && ours.limits.hedgeRatio?.max == theirs.limits?.hedgeRatio?.max?.value
    precondition(same, "the two readers disagree")
  }
}
