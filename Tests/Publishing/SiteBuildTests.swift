import Foundation
import Hedging
import Parsing
import Publishing
import Testing

@Suite struct SiteBuildTests {
  /// The whole small site, byte for byte. After a change that is meant to show, look at the new pages and record them:
  /// `RECORD=1 swift test --filter SiteBuildTests`.
  @Test func `the small site is built byte for byte`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      let built = try FixtureFolder.contents(output)
      if FixtureFolder.isRecording {
        let place = FixtureFolder.sourcePath("sites/small-expected")
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.copyItem(atPath: output, toPath: place)
      }
      let expected = try FixtureFolder.contents(try FixtureFolder.path("sites/small-expected"))
      #expect(built.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in expected { #expect(built[name] == bytes, "\(name) is not as recorded") }
    }
  }

  @Test func `two builds are equal and the second writes nothing`() throws {
    try withSmallSite { site, output in
      let first = try build(site, output)
      let before = try FixtureFolder.contents(output)
      let second = try build(site, output)
      #expect(try FixtureFolder.contents(output) == before)
      #expect(first.unchanged == 0)
      #expect(second.written == 0)
      #expect(second.unchanged == first.written)
      _ = try build(site, output + "-again")
      #expect(try FixtureFolder.contents(output + "-again") == before)
    }
  }

  @Test func `a fault of the site leaves an earlier output as it was`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      let before = try FixtureFolder.contents(output)
      for (file, text) in [
        ("market.json", "{"), ("scenarios/moves.json", "[]"), ("venues/coin.json", "{}"), ("site.json", "nothing"),
        ("templates/report.md", "{{nobody}}"), ("templates/reprot.md", "x"),
      ] {
        let path = site + "/" + file
        let old = try? Data(contentsOf: URL(fileURLWithPath: path))
        try FixtureFolder.write(text, to: path)
        #expect(throws: PublishingFault.self, "\(file)") { try build(site, output) }
        #expect(try FixtureFolder.contents(output) == before, "\(file)")
        if let old {
          try old.write(to: URL(fileURLWithPath: path))
        } else {
          try FileManager.default.removeItem(atPath: path)
        }
      }
    }
  }

  @Test func `alternatives are left out where the site says so`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      let with = try #require(try FixtureFolder.contents(output)["reports/spot-only/index.md"])
      let path = site + "/site.json"
      let settings = try String(contentsOfFile: path, encoding: .utf8)
      try FixtureFolder.write(
        settings.replacingOccurrences(of: #""title": "Small""#, with: #""title": "Small", "alternatives": false"#),
        to: path)
      _ = try build(site, output)
      let without = try #require(try FixtureFolder.contents(output)["reports/spot-only/index.md"])
      #expect(String(decoding: with, as: UTF8.self).contains("## Alternatives"))
      #expect(!String(decoding: without, as: UTF8.self).contains("## Alternatives"))
    }
  }

  @Test func `a portfolio at fault is left out and the others are built`() throws {
    try withSmallSite { site, output in
      try FixtureFolder.write(#"{ "id": "broken" }"#, to: site + "/portfolios/broken.json")
      let result = try build(site, output)
      #expect(result.refused.count == 1)
      #expect(result.refused.first?.faults.first?.place.file == site + "/portfolios/broken.json")
      #expect(result.reports == 3)
      #expect(try FixtureFolder.contents(output)["reports/broken/index.html"] == nil)
    }
  }

  @Test func `a removed portfolio's pages are removed, and nothing else is`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      try FixtureFolder.write("mine", to: output + "/notes/mine.txt")
      try FileManager.default.removeItem(atPath: site + "/portfolios/spot-only.json")
      _ = try build(site, output)
      let names = try FixtureFolder.contents(output).keys
      #expect(!names.contains { $0.hasPrefix("reports/spot-only") })
      #expect(!FileManager.default.fileExists(atPath: output + "/reports/spot-only"))
      #expect(names.contains("notes/mine.txt"))
    }
  }

  @Test func `a folder that is not ours is not touched`() throws {
    try withSmallSite { site, output in
      try FixtureFolder.write("precious", to: output + "/precious.txt")
      let fault = #expect(throws: PublishingFault.self) { try build(site, output) }
      guard case .outputIsNotOurs(output)? = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
      #expect(try FixtureFolder.contents(output).count == 1)
    }
  }

  @Test func `a web app's own manifest does not make its folder ours`() throws {
    try withSmallSite { site, output in
      try FixtureFolder.write(#"{ "name": "An app", "icons": [] }"#, to: output + "/manifest.json")
      try FixtureFolder.write("mine", to: output + "/index.html")
      #expect(throws: PublishingFault.self) { try build(site, output) }
      #expect(try FixtureFolder.contents(output)["index.html"] == Data("mine".utf8))
    }
  }

  @Test func `what a killed first build has left is built over`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      for name in ["manifest.json", "reports/guide/index.html"] {
        try FileManager.default.moveItem(atPath: output + "/" + name, toPath: output + "/" + name + ".hedgerow-new")
      }
      _ = try build(site, output)
      let names = try FixtureFolder.contents(output).keys
      #expect(names.contains("manifest.json") && names.contains("reports/guide/index.html"))
      #expect(!names.contains { $0.hasSuffix(".hedgerow-new") })
    }
  }

  @Test func `a failed first build leaves nothing behind`() throws {
    try withSmallSite { site, output in
      try FixtureFolder.write("[gone](gone.html)\n", to: site + "/templates/report.md")
      #expect(throws: PublishingFault.self) { try build(site, output) }
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test func `the output cannot be the site or hold it`() throws {
    try withSmallSite { site, _ in
      for output in [site, (site as NSString).deletingLastPathComponent] {
        let before = try FixtureFolder.contents(output)
        #expect(throws: PublishingFault.self) { try build(site, output) }
        #expect(try FixtureFolder.contents(output) == before)
      }
    }
  }

  @Test func `two portfolios with one id are refused with both files`() throws {
    try withSmallSite { site, output in
      try FileManager.default.copyItem(
        atPath: site + "/portfolios/guide.json", toPath: site + "/portfolios/other.json")
      let fault = #expect(throws: PublishingFault.self) { try build(site, output) }
      guard case .repeated(.portfolio, "guide", let first, let second)? = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      #expect(first.file.hasSuffix("guide.json") && second.file.hasSuffix("other.json"))
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test func `a history is estimated from and called what the market calls it`() throws {
    try withSmallSite { site, output in
      let market = try String(contentsOfFile: site + "/market.json", encoding: .utf8)
      let named = market.replacing("\"source\":", with: "\"history\": \"past/prices.csv\", \"source\":")
      try FixtureFolder.write(named, to: site + "/market.json")
      #expect(throws: PublishingFault.self) { try build(site, output) }
      var rows = "time,asset,price,fundingRate\n"
      for (month, days) in [(1, 31), (2, 28)] {
        for (day, hour) in (1...days).flatMap({ day in ["00", "08", "16"].map { (day, $0) } }) {
          let date = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
          rows += "\(date)T\(hour):00:00Z,BTC,\(20_000 + day * day % 7 * 100),0.0001\n"
        }
      }
      try FixtureFolder.write(rows, to: site + "/past/prices.csv")
      _ = try build(site, output)
      let report = try String(contentsOfFile: output + "/reports/guide/index.md", encoding: .utf8)
      #expect(report.contains("from 177 rows of past/prices.csv, Jan 1, 2026, 00:00 UTC to Feb 28, 2026, 16:00 UTC."))
      #expect(report.contains("- Bootstrap of BTC: "))
      #expect(!report.contains(site))
    }
  }

  @Test func `a link that leads nowhere stops the build`() throws {
    try withSmallSite { site, output in
      try FixtureFolder.write("[gone](gone.html)\n", to: site + "/templates/report.md")
      let fault = #expect(throws: PublishingFault.self) { try build(site, output) }
      guard case .deadLink(page: "reports/guide/index.html", link: "gone.html", let place)? = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      #expect(place?.file == site + "/templates/report.md")
      #expect((place?.line, place?.column) == (1, 8))
    }
  }

  @Test func `a symbolic link in the output is not followed`() throws {
    try withSmallSite { site, output in
      _ = try build(site, output)
      let outside = output + "-outside"
      try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
      try FileManager.default.removeItem(atPath: output + "/reports")
      try FileManager.default.createSymbolicLink(atPath: output + "/reports", withDestinationPath: outside)
      #expect(throws: PublishingFault.self) { try build(site, output) }
      #expect(try FixtureFolder.contents(outside).isEmpty)
    }
  }

  @discardableResult
  private func build(_ site: String, _ output: String) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
  }

  private func withSmallSite(_ body: (_ site: String, _ output: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site", folder + "/public")
    }
  }
}
