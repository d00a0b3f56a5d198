import Foundation
import Hedging
import Parsing
import Publishing
import Testing

@testable import hedgerow

/// What a check of a whole site says, in the words of `Tests/Fixtures/checks`. After a change that shows, read them and
/// record them: `RECORD=1 swift test --filter CheckReportTests`.
@Suite struct CheckReportTests {
  @Test(arguments: SiteFault.folders + SiteFault.assets + SiteFault.consequences)
  func `a mistake in a site is told in exactly these words`(_ fault: SiteFault) throws {
    try Self.withSite(fault) { site, folder in
      if fault.name == "venues-is-a-file" {
        try FileManager.default.removeItem(atPath: site + "/venues")
        try FixtureFolder.write("x", to: site + "/venues")
      }
      let report = Self.report(site)
      let text = report.text.replacingOccurrences(of: folder + "/", with: "")
      let file = "checks/\(fault.name).txt"
      if FixtureFolder.isRecording { try FixtureFolder.write(text, to: FixtureFolder.sourcePath(file)) }
      #expect(try String(contentsOfFile: FixtureFolder.sourcePath(file), encoding: .utf8) == text)
      #expect(report.exitCode == (report.count(.error) > 0 ? 1 : 0))
    }
  }

  @Test func `every message belongs to a mistake`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.sourcePath("checks"))
    let faults = (SiteFault.folders + SiteFault.assets + SiteFault.consequences).map { $0.name + ".txt" }
    #expect(names.filter { $0.hasSuffix(".txt") }.sorted() == faults.sorted())
  }

  @Test func `faults of all files are told at once, by file and line`() throws {
    let broken = "{ " + (0..<25).map { "\"a\($0)\": 0" }.joined(separator: ",\n") + " }"
    try Self.withSite(SiteFault("many", ("portfolios/b.json", broken), ("portfolios/a.json", broken))) { site, _ in
      let places = Self.report(site).faults.compactMap(\.place)
      #expect(places.count == 40)
      #expect(Set(places.prefix(20).map(\.file)) == [site + "/portfolios/a.json"])
      #expect(places.prefix(20).map(\.line) == places.prefix(20).map(\.line).sorted())
    }
  }

  @Test func `nothing of a site's files can steer a terminal, in any form`() throws {
    let hostile = SiteFault.consequences.filter { $0.name.hasPrefix("escape-sequences") }
    #expect(hostile.count == 2)
    for fault in hostile {
      try Self.withSite(fault) { site, _ in
        let report = Self.report(site)
        for format in CheckFormat.allCases {
          let hidden = format.text(of: report).unicodeScalars.filter { $0 != "\n" && Printable.isHidden($0) }
          #expect(hidden.isEmpty, "\(format): \(hidden.map(\.value))")
        }
      }
    }
  }

  @Test func `a check finds the breaches that a build would`() throws {
    try FixtureFolder.withTemporary { folder in
      let site = try FixtureFolder.path("sites/small")
      let check = SiteCheck(site: site, generator: "hedgerow test")
      let build = try SiteBuild(site: site, generator: "hedgerow test").write(to: folder + "/public")
      #expect(check.statuses == build.statuses)
      #expect(check.findings.map(\.portfolio) == ["guide"])
      #expect(check.faults.isEmpty && check.refused.isEmpty && check.warnings.isEmpty)
    }
  }

  static func report(_ site: String, failOn: FailOn = .never) -> CheckReport {
    CheckReport(SiteCheck(site: site, generator: "hedgerow test"), site: site, failOn: failOn)
  }

  static func withSite(_ fault: SiteFault, _ body: (_ site: String, _ folder: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try fault.make(in: folder + "/site")
      try body(folder + "/site", folder)
    }
  }
}
