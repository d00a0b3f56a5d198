import Foundation
import Hedging
import Reporting
import Testing

@testable import Publishing

/// A check goes on where a build would stop.
@Suite struct SiteCheckTests {
  @Test func `a page at fault keeps no portfolio from being evaluated`() throws {
    try withSmallSite(["pages/a.md": "---\ntitle: A\n---\n{{nmae}}\n"]) { site in
      let check = SiteCheck(site: site, generator: "test")
      #expect(check.faults.count == 1)
      #expect(check.statuses.values.reduce(0, +) == 3)
      #expect(check.findings.contains { $0.limit.status == .breach })
    }
  }

  @Test func `a portfolio at fault that a page quotes is told once, and the others are evaluated`() throws {
    let files = ["pages/a.md": "---\ntitle: A\nportfolio: guide\n---\nA\n", "portfolios/guide.json": "{}"]
    try withSmallSite(files) { site in
      let check = SiteCheck(site: site, generator: "test")
      #expect(check.faults.isEmpty)
      #expect(check.refused.count == 1)
      #expect(check.statuses.values.reduce(0, +) == 2)
    }
  }

  @Test func `without the site's own file no limit is known, so nothing is called ok`() throws {
    try withSmallSite(["site.json": "{}"]) { site in
      let check = SiteCheck(site: site, generator: "test")
      #expect(check.statuses.isEmpty)
      #expect(check.skipped == 3)
    }
  }

  @Test func `a pipe among the files is refused and not waited for`() throws {
    try withSmallSite([:]) { site in
      #expect(mkfifo(site + "/portfolios/pipe.json", 0o600) == 0)
      let check = SiteCheck(site: site, generator: "test")
      guard case .disk(let fault)? = check.faults.first else { return #expect(Bool(false), "\(check.faults)") }
      #expect(fault.path == site + "/portfolios/pipe.json")
    }
  }

  private func withSmallSite(_ files: [String: String], _ body: (_ site: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      for (file, text) in files { try FixtureFolder.write(text, to: folder + "/site/" + file) }
      try body(folder + "/site")
    }
  }
}
