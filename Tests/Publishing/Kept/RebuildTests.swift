import Foundation
import Testing

@testable import Publishing

/// A site, built over an earlier build of it.
@Suite struct RebuildTests {
  @Test func `a second build makes no report again and leaves the same bytes`() throws {
    try StreamSite.with(clients: 20) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      #expect(before[KeptClients.name] != nil)
      let marked = site.folder + "/out/reports/\(GeneratedBook.id(3))/index.html"
      try Self.exchangeLetters(in: marked)
      let result = try site.build()
      #expect((result.reports, result.written) == (20, 0))
      // It is not looked into: that is what `--full` and `verify` are for.
      #expect(try site.files() != before)
      let full = try site.build(full: true)
      #expect(full.written == 1)
      #expect(try site.files() == before)
    }
  }

  @Test func `after any change the output is that of a new build`() throws {
    try StreamSite.with(clients: 20) {
      ["a.ndjson": Array($0.prefix(12)), "b.ndjson": Array($0.dropFirst(12))]
    } _: { site in
      try site.build()
      var made: [Int] = []
      for (number, change) in Self.changes.enumerated() {
        try change(site)
        let result = try site.build()
        made.append(result.written)
        try site.build("whole\(number)")
        let (files, whole) = try (site.files(), site.files("whole\(number)"))
        #expect(files.keys.sorted() == whole.keys.sorted(), "change \(number)")
        #expect(files == whole, "change \(number)")
      }
      // Every change shows somewhere but the order of a stream's lines.
      #expect(made.map { $0 > 0 } == [true, true, false, true, true, true, true], "\(made)")
    }
  }

  private static var changes: [(StreamSite) throws -> Void] {
    [
      { try $0.replace("\"name\": \"Client 4", with: "\"name\": \"Clients 4", in: "portfolios/a.ndjson") },
      { try $0.edit("portfolios/b.ndjson") { $0.removeFirst() } },
      { try $0.edit("portfolios/a.ndjson") { $0.reverse() } },
      {
        try $0.edit("portfolios/a.ndjson") { $0.append($0.removeFirst().replacing("\"id\": \"c", with: "\"id\": \"d")) }
      },
      { try $0.replace("\"BTC\": 30000", with: "\"BTC\": 31000", in: "market.json") },
      { try $0.set(#""footer": "Other words.""#) },
      { try $0.set(#""reportFolders": "many""#) },
    ]
  }

  @Test func `a report that was removed or cut is made again`() throws {
    try StreamSite.with(clients: 9) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      let report = site.folder + "/out/reports/" + GeneratedBook.id(5)
      try FileManager.default.removeItem(atPath: report + "/report.json")
      try FixtureFolder.write("cut", to: site.folder + "/out/reports/\(GeneratedBook.id(6))/index.html")
      #expect(try site.build().written == 2)
      #expect(try site.files() == before)
    }
  }

  @Test(arguments: [0, 1, 40, 1000, 5000]) func `what is kept and damaged is made again`(from end: Int) throws {
    try StreamSite.with(clients: 9) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      var kept = try #require(before[KeptClients.name])
      if end == 0 { kept.removeLast(100) } else { kept[kept.count - end] ^= 0x10 }
      try kept.write(to: URL(fileURLWithPath: site.folder + "/out/" + KeptClients.name))
      try site.build()
      #expect(try site.files() == before)
    }
  }

  @Test func `an id that is given twice is refused, also where both reports are kept`() throws {
    try StreamSite.with(clients: 5) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      try site.edit("portfolios/a.ndjson") { $0.append($0[2]) }
      #expect(throws: PublishingFault.self) { try site.build() }
      #expect(try site.files() == before)
    }
  }

  @Test func `a doubt is told again of a report that is not made again`() throws {
    try StreamSite.with(clients: 3) {
      ["a.ndjson": $0]
    } _: { site in
      try site.edit("portfolios/a.ndjson") { lines in
        lines[1] = lines[1].replacing("\"limits\": {", with: "\"limits\": { \"maxLeverage\": 0.01,")
      }
      let first = try site.build()
      let second = try site.build()
      #expect(second.written == 0)
      #expect(first.warnings.count == second.warnings.count)
    }
  }

  /// A file with other letters and the same length.
  private static func exchangeLetters(in path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FixtureFolder.write(text.replacing("<h1", with: "<h2"), to: path)
  }
}
