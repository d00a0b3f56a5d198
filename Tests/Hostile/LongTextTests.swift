import Foundation
import Testing

@testable import Markup

/// What is long takes long in proportion, and no longer.
@Suite struct LongTextTests {
  @Test func `four times the text takes about four times the time`() throws {
    try FixtureFolder.withTemporary { folder in
      let short = try Self.build(withTextsOf: 16_384, below: folder)
      let long = try Self.build(withTextsOf: 65_536, below: folder)
      // Sixteen times, if anything in it were quadratic.
      #expect(long.seconds < 9 * max(short.seconds, 0.05), "\(short.seconds) s and \(long.seconds) s")
    }
  }

  @Test func `texts of a megabyte are shown, once in each place`() throws {
    try FixtureFolder.withTemporary { folder in
      let files = try Self.build(withTextsOf: 1_000_000, below: folder).files
      for (name, times) in [("index.html", 4), ("index.md", 2), ("report.json", 1)] {
        let size = files["reports/client/\(name)"]?.count ?? 0
        #expect(size > 1_000_000 * times && size < 1_000_000 * 60, "\(name): \(size)")
      }
      let overview = files["index.md"]?.count ?? 0
      #expect(overview > 1_000_000 && overview < 20_000_000, "\(overview)")
      #expect(files["reports/client/scenarios.svg"].map { $0.count < 3_000_000 } == true)
    }
  }

  @Test func `a name that has no room in a picture is cut in one pass`() {
    #expect(TextMeasure.cut("short", to: 80) == "short")
    #expect(TextMeasure.cut("longer than its room", to: 80) == "longer th…")
    let name = String(repeating: "a\u{300}", count: 1_000_000)
    #expect(TextMeasure.cut(name, to: 80).unicodeScalars.count < 30)
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

  /// A build in which one portfolio's name and custody and one scenario's name are of this length, and the seconds of this
  /// thread's own time; other tests run beside it.
  private static func build(
    withTextsOf length: Int, below folder: String
  ) throws -> (files: [String: Data], seconds: Double) {
    let pieces = ["[", "`", "|", "*", "<", "&", "\\", "ש", "\u{202E}", "{{", "](", "\u{E000}0\u{E001}", "\n", "!", "#"]
    let text = pieces.map { String(repeating: $0, count: 1 + length / pieces.count / $0.utf8.count) }.joined()
    let places = try HostileWorld.places()
    var texts = PlantedTexts.marks(places.count)
    for place in [
      FreeText(file: "portfolio", steps: ["name"]), FreeText(file: "portfolio", steps: ["holdings", "custody"]),
      FreeText(file: "scenarios", steps: ["scenarios", "name"]),
    ] {
      texts[try #require(places.firstIndex(of: place))] = text
    }
    try HostileWorld.write(texts, below: folder)
    let start = seconds
    let files = try HostileWorld.site(below: folder)
    return (files, seconds - start)
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
