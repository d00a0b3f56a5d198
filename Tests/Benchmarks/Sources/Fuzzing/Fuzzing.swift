#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tries every reader with mutated inputs for a time.
///
///     swift run -c release Fuzzing 60 1           # sixty seconds, seed 1
///     swift run -c release Fuzzing 60 1 market    # only the targets of that name
@main struct Fuzzing {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let seconds = arguments.first.flatMap { Int($0) } ?? 60
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    let name = arguments.dropFirst(2).first
    CurrentInput.watch()
    exit(try findings(seconds: seconds, seed: seed, name) == 0 ? 0 : 1)
  }

  /// How many targets broke. What they keep on the disk is gone when it returns.
  private static func findings(seconds: Int, seed: UInt64, _ name: String?) throws -> Int {
    let targets = try (FuzzWorld().targets() + DamagedOutput().targets()).filter { target in
      name.map { target.name == $0 } ?? true
    }
    precondition(!targets.isEmpty, "no target of that name")
    let end = time(nil) + seconds
    var findings = 0
    for (index, target) in targets.enumerated() {
      let left = (end - time(nil)) / (targets.count - index)
      if !run(target, seconds: max(1, left), seed: seed) { findings += 1 }
    }
    return findings
  }

  /// Whether all held.
  private static func run(_ target: FuzzTarget, seconds: Int, seed: UInt64) -> Bool {
    var random = SplitMix64(seed: seed)
    var (count, slowest) = (0, 0.0)
    let (start, spent) = (now(), now(CLOCK_PROCESS_CPUTIME_ID))
    while now() - start < Double(seconds) {
      let bytes = target.mutator.next(&random)
      CurrentInput.set(bytes)
      let begun = now()
      if let violation = target.violation(bytes) {
        print("\(target.name): seed \(seed), input \(count): \(violation)")
        fflush(nil)
        CurrentInput.writeHexadecimal()
        return false
      }
      slowest = max(slowest, now() - begun)
      count += 1
    }
    // Of processor time: a busy machine says nothing about the reader.
    let rate = Int(Double(count) / (now(CLOCK_PROCESS_CPUTIME_ID) - spent))
    print(
      "\(target.name): seed \(seed), \(count) inputs, \(rate) a second of processor time, slowest \(Int(slowest * 1000)) ms"
    )
    fflush(nil)
    return true
  }

  private static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
    var moment = timespec()
    clock_gettime(clock, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
