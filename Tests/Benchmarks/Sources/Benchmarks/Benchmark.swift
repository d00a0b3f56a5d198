/// One piece of work and how it is shown.
struct Benchmark {
  let name: String
  /// Bytes that one run reads, where that is what counts.
  var bytes: Int?
  /// How often a run does its work; a timing is for doing it once.
  var count: Int
  /// Runs the work once. What it returns is looked at, so that the compiler cannot leave the work out.
  let run: () -> Int

  init(_ name: String, bytes: Int? = nil, count: Int = 1, run: @escaping () -> Int) {
    self.name = name
    self.bytes = bytes
    self.count = count
    self.run = run
  }
}

/// Microseconds of processor time for the work done once.
struct Timing {
  let least: Double
  let median: Double
}

extension [Benchmark] {
  /// Times every benchmark in rounds that take turns, so that a slow moment of the machine falls on all of them alike.
  ///
  /// A round repeats its work until it has lasted about five milliseconds; the clock's own cost then is nothing.
  func timed(rounds: Int) -> [Timing] {
    var seen = 0
    let repeats = map { benchmark in
      // Warm: caches filled, one-time initialisation done, and an idea of how long it takes.
      let start = processorTime()
      var count = 0
      while processorTime() - start < 50_000_000 {
        seen &+= benchmark.run()
        count += 1
      }
      return Swift.max(1, count / 10)
    }
    var times = [[Double]](repeating: [], count: count)
    for _ in 0..<rounds {
      for (index, benchmark) in enumerated() {
        let start = processorTime()
        for _ in 0..<repeats[index] { seen &+= benchmark.run() }
        times[index].append(Double(processorTime() - start) / Double(repeats[index] * benchmark.count) / 1000)
      }
    }
    precondition(seen != 42, "never so, but the compiler does not know it")
    return times.map { all in
      let sorted = all.sorted()
      return Timing(least: sorted[0], median: sorted[sorted.count / 2])
    }
  }
}
