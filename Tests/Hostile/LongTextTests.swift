import Foundation
import Testing

@testable import hedgerow

/// What is long takes long in proportion, and no longer.
@Suite struct LongTextTests {
  @Test func `four times the text takes about four times the time`() throws {
    try FixtureFolder.withTemporary { folder in
      let short = try Self.time(ofNameOf: 32_768, below: folder)
      let long = try Self.time(ofNameOf: 131_072, below: folder)
      // Sixteen times, if anything in it were quadratic.
      #expect(long < 9 * max(short, 0.05), "\(short) s and \(long) s")
    }
  }

  @Test func `an id of a megabyte is refused in a short message`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      for id in [String(repeating: "a", count: 1_000_000), String(repeating: "\u{1B}", count: 1_000_000)] {
        let text = try JSONSerialization.data(withJSONObject: [
          "id": id, "name": "n", "currency": "USD", "holdings": [[String]](),
        ])
        let run = try Program.run(["report", "-", "--site", folder + "/site"], input: text)
        #expect(run.code == 1)
        #expect(run.errors.utf8.count < 20_000)
        #expect(!run.errors.utf8.contains { $0 < 0x20 && $0 != 0x0A })
      }
    }
  }

  /// Seconds of this thread's own time; other tests run beside it.
  private static func time(ofNameOf length: Int, below folder: String) throws -> Double {
    let pieces = ["[", "`", "|", "*", "<", "&", "\\", "ש", "\u{202E}", "{{", "](", "\u{E000}0\u{E001}", "\n", "!", "#"]
    let name = pieces.map { String(repeating: $0, count: length / pieces.count / $0.utf8.count) }.joined()
    let start = seconds
    let files = try HostileWorld.build(Array(repeating: name, count: try HostileWorld.places()), below: folder)
    let taken = seconds - start
    #expect((files["reports/client/index.html"]?.count ?? 0) > length)
    return taken
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
