import Hedging
import Parsing

/// Prints a table of how long things take. An argument keeps the benchmarks whose name contains it.
@main struct Benchmarks {
  static func main() throws {
    let filter = CommandLine.arguments.dropFirst().first
    let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 60
    let chosen = try all(filter ?? "").filter { benchmark in filter.map { benchmark.name.contains($0) } ?? true }
    print("| benchmark | least, µs | median, µs | |\n|---|---:|---:|---|")
    let timings = chosen.timed(rounds: rounds)
    for (benchmark, timing) in zip(chosen, timings) {
      let speed = benchmark.bytes.map { "\(Int((Double($0) / timing.median).rounded())) MB/s" } ?? ""
      print("| \(benchmark.name) | \(rounded(timing.least)) | \(rounded(timing.median)) | \(speed) |")
    }
    if let ratio = ReadingBenchmarks.ratio(chosen.map(\.name), timings) { print("\n\(ratio)") }
  }

  private static func all(_ filter: String) throws -> [Benchmark] {
    let month = BenchmarkWorld.scenarios(days: 30)
    let four = BenchmarkWorld.snapshot(positions: 4)
    let hasty = BenchmarkWorld.snapshot(positions: 4, leverage: 5)
    let portfolio = BenchmarkWorld.portfolio(positions: 4)
    let json = PortfolioText.json
    var all = [
      Benchmark("full evaluation: 2 accounts, 4 positions, 8 × 30 days, ladders") { work(four, month) },
      Benchmark("the same at 5×, where most accounts die on the way") { work(hasty, month) },
      Benchmark("the same without scenarios") { work(four, []) },
    ]
    for count in [1, 2, 4, 8, 16] {
      let snapshot = BenchmarkWorld.snapshot(positions: count)
      all.append(Benchmark("positions: \(count), 8 × 30 days") { work(snapshot, month) })
    }
    for days in [10.0, 30, 60, 120] {
      let sets = BenchmarkWorld.scenarios(days: days)
      all.append(Benchmark("days: 8 × \(Int(days)), 4 positions") { work(four, sets) })
    }
    all += [
      Benchmark("snapshot of 4 positions") {
        (try? Snapshot(portfolio: portfolio, market: BenchmarkWorld.market, venues: BenchmarkWorld.venues))?
          .accounts.count ?? 0
      },
      Benchmark("reading the JSON of a portfolio, \(json.count) bytes", bytes: json.count) {
        (try? JSONDocument(Source(file: "portfolio.json", bytes: json)))?.source.bytes.count ?? 0
      },
    ]
    all += try ReadingBenchmarks.all(month)
    all += try ComposingBenchmarks.all(evaluate(four, month))
    all += DigestBenchmarks.all()
    all += try RebuildBenchmarks.all()
    // A book takes a while to make.
    return try all
      + ("overview".hasPrefix(filter) || filter.hasPrefix("overview") ? BookBenchmarks.all(clients: 10_000) : [])
  }

  @inline(never) private static func work(_ snapshot: Snapshot, _ sets: [ScenarioSet]) -> Int {
    evaluate(snapshot, sets).outcomes.count
  }

  private static func rounded(_ microseconds: Double) -> String {
    let tenths = Int((microseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
