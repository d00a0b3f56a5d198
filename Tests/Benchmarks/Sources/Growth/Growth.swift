import Hedging
import Parsing
import Reporting

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Prints how time and memory grow with pathological inputs: each is read at a quarter, a half and all of its size.
///
///     swift run -c release Growth           # all of them
///     swift run -c release Growth scenario  # those whose name contains it
@main struct Growth {
  static func main() throws {
    let filter = CommandLine.arguments.dropFirst().first
    print("| input | size | ¼, ms | ½, ms | 1, ms | ratios | memory |\n|---|---:|---:|---:|---:|---:|---:|")
    var all = try Pathology.json() + Pathology.files() + Pathology.doubts() + Pathology.templates()
    // Only where they are asked for: they take minutes.
    if filter?.hasPrefix("many") == true { all += Pathology.evaluations() }
    for item in all where filter.map({ item.name.contains($0) }) ?? true {
      var (times, memory, size): ([Double], Double, Int) = ([], 0, 0)
      for share in [4, 2, 1] {
        let bytes = item.make(item.size / share)
        size = bytes.count
        var least = Double.infinity
        for _ in 0..<(share == 1 ? 2 : 3) {
          let before = Memory.reset()
          let start = processorTime()
          item.read(bytes)
          least = min(least, Double(processorTime() - start) / 1e6)
          memory = Double(Memory.peak() - before) / Double(max(1, size))
        }
        times.append(least)
      }
      let ratios = "\(tenths(times[1] / max(times[0], 0.001))), \(tenths(times[2] / max(times[1], 0.001)))"
      let cells = [item.name, size >= 1_000_000 ? "\(tenths(Double(size) / 1e6)) MB" : "\(size / 1000) KB"]
      print("| \((cells + times.map(tenths) + [ratios, tenths(memory)]).joined(separator: " | ")) |")
      fflush(nil)
    }
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// Nanoseconds of processor time.
  private static func processorTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The most memory that was in use, in bytes; Linux only, elsewhere 0.
enum Memory {
  /// Forgets the peak; what is in use now.
  static func reset() -> Int {
    #if os(Linux)
      // `malloc_trim`, which no module of Swift's has: what was freed goes back, or it would count as in use.
      if let symbol = dlsym(nil, "malloc_trim") {
        _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
      }
      if let file = fopen("/proc/self/clear_refs", "w") {
        fputs("5", file)
        fclose(file)
      }
    #endif
    return line("VmRSS:")
  }

  static func peak() -> Int { line("VmHWM:") }

  private static func line(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, 256, file) != nil {
      let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      return (Int(text.filter(\.isNumber)) ?? 0) * 1024
    }
    return 0
  }
}
