import Foundation
import Parsing
import Testing

@testable import Publishing
@testable import hedgerow

/// Portfolios that stand in streams, one a line.
@Suite struct StreamTests {
  @Test func `a stream makes the site that a file for each client makes`() throws {
    try StreamSite.with(clients: 25) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build("streamed")
      let texts = try String(contentsOfFile: site.site + "/portfolios/a.ndjson", encoding: .utf8).split(separator: "\n")
      try FileManager.default.removeItem(atPath: site.site + "/portfolios/a.ndjson")
      for (index, text) in texts.enumerated() {
        try FixtureFolder.write(String(text), to: site.site + "/portfolios/\(GeneratedBook.id(index + 1)).json")
      }
      try site.build("filed")
      #expect(try site.files("filed") == site.files("streamed"))
    }
  }

  @Test(arguments: [0, 6, 12])
  func `a bad line is told with its number, and the others are built`(place: Int) throws {
    try StreamSite.with(clients: 12) { lines in
      var lines = lines
      lines.insert(#"{ "id": "bad", "name": "Bad", "currency": "USDT", "holdngs": [] }"#, at: place)
      return ["a.ndjson": lines]
    } _: { site in
      let result = try site.build()
      #expect(result.reports == 12)
      #expect(result.leftOut == 1)
      let fault = try #require(result.refused.first?.faults.first)
      #expect(fault.place.file.hasSuffix("portfolios/a.ndjson"))
      #expect((fault.place.line, fault.place.column) == (place + 1, 51))
    }
  }

  @Test func `an empty last line is nobody, one in the middle is a fault`() throws {
    try StreamSite.with(clients: 3) {
      ["a.ndjson": $0 + [" \r"], "b.ndjson": [""]]
    } _: { site in
      let result = try site.build()
      #expect(result.leftOut == 0)
    }
    try StreamSite.with(clients: 3) {
      ["a.ndjson": [$0[0], "", $0[1], $0[2]]]
    } _: { site in
      let result = try site.build()
      #expect(result.reports == 3)
      #expect(result.refused.map(\.faults[0].place.line) == [2])
    }
  }

  @Test func `a stream without a line feed at its end loses nobody`() throws {
    try StreamSite.with(clients: 2) {
      ["a.ndjson": $0]
    } _: { site in
      let path = site.site + "/portfolios/a.ndjson"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try FixtureFolder.write(String(text.dropLast()), to: path)
      #expect(try site.build().reports == 2)
    }
  }

  @Test func `a byte order mark is a fault of the first line`() throws {
    try StreamSite.with(clients: 2) {
      ["a.ndjson": ["\u{FEFF}" + $0[0], $0[1]]]
    } _: { site in
      let result = try site.build()
      #expect(result.reports == 1)
      #expect(result.refused.map(\.faults[0].problem) == [.syntax(.byteOrderMark)])
    }
  }

  @Test func `a line that is too long is a fault of its own, told in these words`() throws {
    let long = String(repeating: "x", count: LineReader.longest + 1)
    try StreamSite.with(clients: 2) {
      ["a.ndjson": [$0[0], long, $0[1]]]
    } _: { site in
      let result = try site.build()
      #expect(result.reports == 2)
      let told = try #require(result.refused.first.map { Diagnostic.text(of: $0) })
      #expect(told.hasPrefix("error: the line is too long\n  --> \(site.site)/portfolios/a.ndjson:2:1\n"))
      #expect(
        told.hasSuffix("  = expected at most 1048576 bytes\nhint: a stream has one portfolio on each line"), "\(told)")
    }
  }

  @Test func `a client twice is refused with both lines, whichever files they are in`() throws {
    try StreamSite.with(clients: 20) {
      ["a.ndjson": Array($0[..<12]), "b.ndjson": $0[12...] + [$0[4]]]
    } _: { site in
      for jobs in [1, 3] {
        let fault = #expect(throws: PublishingFault.self) { try site.build(jobs: jobs) }
        guard case .repeated(.portfolio, GeneratedBook.id(5), let first, let second)? = fault else {
          return #expect(Bool(false), "\(String(describing: fault))")
        }
        #expect(first.file.hasSuffix("a.ndjson") && first.line == 5)
        #expect(second.file.hasSuffix("b.ndjson") && second.line == 9)
        #expect(!FileManager.default.fileExists(atPath: site.folder + "/out"))
      }
    }
  }

  @Test func `of many bad lines the first are told and all are counted`() throws {
    try StreamSite.with(clients: 1) {
      ["a.ndjson": $0 + (0..<300).map { "bad \($0)" }]
    } _: { site in
      let result = try site.build()
      #expect((result.reports, result.leftOut, result.refused.count) == (1, 300, 200))
      let check = CheckReport(SiteCheck(site: site.site, generator: "test"), site: "site", failOn: .never)
      #expect(check.text.contains("\n\n100 more portfolios at fault not shown here.\n\n"))
      #expect(check.text.hasSuffix(", 300 at fault; 200 errors, 0 warnings\n"), "\(check.summary)")
    }
  }

  @Test func `a report and a page find a client in a stream`() throws {
    try StreamSite.with(clients: 5) {
      ["a.ndjson": $0]
    } _: { site in
      try FixtureFolder.write(
        "---\ntitle: A\nportfolio: \(GeneratedBook.id(3))\n---\n{{name}} is here.\n",
        to: site.site + "/pages/a.md")
      try site.build()
      let page = try #require(try site.files()["a/index.md"])
      #expect(String(decoding: page, as: UTF8.self).contains("Client 3 is here."))
      let report = try SingleReport(site: site.site, generator: "hedgerow test")
      let json = try report.bytes(of: GeneratedBook.id(4), as: .json)
      #expect(try site.files()["reports/\(GeneratedBook.id(4))/report.json"] == Data(json))
    }
  }
}
