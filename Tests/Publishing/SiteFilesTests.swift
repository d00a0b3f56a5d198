import Foundation
import Hedging
import Parsing
import Testing

@testable import Publishing
@testable import hedgerow

/// Nothing outside a site's folder becomes a part of the site.
@Suite struct SiteFilesTests {
  @Test(arguments: [
    "site.json", "market.json", "venues/weex.json", "venues/tiers.json", "portfolios/guide.json",
    "scenarios/moves.json",
    "venues", "portfolios", "scenarios",
  ])
  func `a link that leads out of the site is refused`(path: String) throws {
    try withSmallSite { site, outside in
      try FileManager.default.moveItem(atPath: site + "/" + path, toPath: outside)
      try FileManager.default.createSymbolicLink(atPath: site + "/" + path, withDestinationPath: outside)
      #expect(
        try message(site) == """
          error: a file of the site lies outside its folder
          --> \(site)/\(path)
          = it is behind a symbolic link that leads out of the site
          hint: copy the file into the site's folder
          """)
    }
  }

  @Test func `a template behind a link that leads out is refused`() throws {
    try withSmallSite { site, outside in
      try FixtureFolder.write("# {{name}}\n", to: outside)
      try FileManager.default.createDirectory(atPath: site + "/templates", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: site + "/templates/report.md", withDestinationPath: outside)
      #expect(try message(site).contains("lies outside its folder\n--> \(site)/templates/report.md\n"))
    }
  }

  @Test func `a history behind a link that leads out is refused`() throws {
    try withSmallSite { site, outside in
      try FixtureFolder.write("time,asset,price\n", to: outside + "/prices.csv")
      let market = try String(contentsOfFile: site + "/market.json", encoding: .utf8)
      try FixtureFolder.write(
        market.replacing("\"source\":", with: "\"history\": \"past/prices.csv\", \"source\":"),
        to: site + "/market.json")
      try FileManager.default.createSymbolicLink(atPath: site + "/past", withDestinationPath: outside)
      #expect(try message(site).contains("lies outside its folder\n--> \(site)/past/prices.csv\n"))
    }
  }

  @Test func `a link that stays in the site is followed`() throws {
    try withSmallSite { site, _ in
      try FileManager.default.moveItem(atPath: site + "/market.json", toPath: site + "/prices.json")
      try FileManager.default.createSymbolicLink(
        atPath: site + "/market.json", withDestinationPath: site + "/prices.json")
      let folder = try SiteFolder(site)
      #expect(folder.world.market.source.hasPrefix("https://example.com"))
    }
  }

  @Test(arguments: ["../market.json", "/etc/passwd", "a/../../x", "a\\\\..\\\\x", "./x", "a//b", "x\\u0000y"])
  func `a path that leads out of the site is refused where it is written`(path: String) throws {
    try withSmallSite { site, _ in
      let settings = try String(contentsOfFile: site + "/site.json", encoding: .utf8)
      try FixtureFolder.write(settings.replacing("\"market.json\"", with: "\"\(path)\""), to: site + "/site.json")
      #expect(try message(site).contains("is not a path inside the site folder"))
    }
  }

  private func message(_ site: String) throws -> String {
    Diagnostic.text(
      of: try #require(throws: PublishingFault.self) {
        _ = try SiteBuild(site: site, generator: "hedgerow test").write(to: site + "-public")
      })
  }

  private func withSmallSite(_ body: (_ site: String, _ outside: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site", folder + "/outside")
    }
  }
}
