import Foundation
import Publishing
import Testing

@testable import hedgerow

/// What is told of a site that can be built and most likely says something else than was meant.
@Suite struct PlausibleMistakeTests {
  @Test(arguments: SiteFault.doubts)
  func `a plausible mistake is a warning and changes nothing else`(_ doubt: SiteFault) throws {
    try CheckReportTests.withSite(doubt) { site, _ in
      let report = CheckReportTests.report(site)
      #expect(report.count(.error) == 0)
      #expect(report.count(.warning) > 0)
      #expect(report.exitCode == 0)
    }
  }

  /// Every mistake that is told stands in the table with its code, and every code of the table has a site here.
  @Test func `the table of plausible mistakes is that of the codes`() throws {
    var told: Set<String> = []
    for doubt in SiteFault.doubts {
      try CheckReportTests.withSite(doubt) { site, _ in
        told.formUnion(CheckReportTests.report(site).faults.compactMap(\.code?.rawValue))
      }
    }
    let text = try String(contentsOfFile: FixtureFolder.sourcePath("../../.github/CHECK.md"), encoding: .utf8)
    let head = try #require(text.range(of: "\n## Plausible mistakes\n"))
    let table = text[head.upperBound...].prefix(upTo: text.range(of: "\n## Codes\n")?.lowerBound ?? text.endIndex)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let codes = rows.compactMap { row -> String? in
      let parts = row.split(separator: "|").last?.split(separator: "`") ?? []
      return parts.first == " " && parts.count > 1 ? String(parts[1]) : nil
    }
    #expect(Set(codes).subtracting(told) == Self.toldElsewhere)
    #expect(told.subtracting(codes).isEmpty)
  }

  /// Errors, and warnings that other fixtures have.
  private static let toldElsewhere: Set = [
    "byte-order-mark", "duplicate", "history-unused-funding", "unread-file", "beyond-tiers", "opened-in-future",
  ]

  @Test func `the site that ships has no plausible mistake`() {
    let site = FixtureFolder.sourcePath("../../Site")
    #expect(CheckReportTests.report(site).faults.isEmpty)
  }
}
