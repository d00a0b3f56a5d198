import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

/// What stands in the output folder already cannot lead a build out of it.
@Suite struct OutputFolderTests {
  @Test func `a link in place of a folder is refused, also where its files would be the same`() throws {
    try withBuiltSite { site, output in
      try FileManager.default.moveItem(atPath: output + "/reports", toPath: output + "-outside")
      try FileManager.default.createSymbolicLink(atPath: output + "/reports", withDestinationPath: output + "-outside")
      let before = try FixtureFolder.contents(output + "-outside")
      #expect(
        try message(building: site, output) == """
          error: a folder of the output is a symbolic link
          --> \(output)/reports
          = Too many levels of symbolic links
          """)
      #expect(try FixtureFolder.contents(output + "-outside") == before)
    }
  }

  @Test func `a link in place of a file is replaced and not written through`() throws {
    try withBuiltSite { site, output in
      try FixtureFolder.write("precious", to: output + "-outside.txt")
      for name in ["index.html", "manifest.json.hedgerow-new", "index.html.hedgerow-new", "style.css"] {
        try? FileManager.default.removeItem(atPath: output + "/" + name)
        try FileManager.default.createSymbolicLink(
          atPath: output + "/" + name, withDestinationPath: output + "-outside.txt")
      }
      try build(site, output)
      #expect(try String(contentsOfFile: output + "-outside.txt", encoding: .utf8) == "precious")
      let kind = try FileManager.default.attributesOfItem(atPath: output + "/index.html")[.type] as? FileAttributeType
      #expect(kind == .typeRegular)
    }
  }

  @Test func `a stale file behind a link is left alone`() throws {
    try withBuiltSite { site, output in
      try FileManager.default.moveItem(atPath: output + "/reports/spot-only", toPath: output + "-outside")
      try FileManager.default.createSymbolicLink(
        atPath: output + "/reports/spot-only", withDestinationPath: output + "-outside")
      let before = try FixtureFolder.contents(output + "-outside")
      #expect(before.count > 1)
      try FileManager.default.removeItem(atPath: site + "/portfolios/spot-only.json")
      try build(site, output)
      #expect(try FixtureFolder.contents(output + "-outside") == before)
    }
  }

  @Test func `a manifest that names files outside removes none of them`() throws {
    try withBuiltSite { site, output in
      try FixtureFolder.write("precious", to: output + "-outside.txt")
      let manifest = try String(contentsOfFile: output + "/manifest.json", encoding: .utf8)
      let outside = (output as NSString).lastPathComponent + "-outside.txt"
      try FixtureFolder.write(
        manifest.replacing(
          "    { \"path\": \"index.html\"",
          with: "    \"../\(outside)\",\n    \"\(output)-outside.txt\",\n    { \"path\": \"index.html\""),
        to: output + "/manifest.json")
      try build(site, output)
      #expect(try String(contentsOfFile: output + "-outside.txt", encoding: .utf8) == "precious")
    }
  }

  @Test(arguments: ["reports", "index.html\0", String(repeating: "a", count: 300)])
  func `a manifest that is damaged removes nothing of this build, and the next one is whole`(path: String) throws {
    try withBuiltSite { site, output in
      let before = try FixtureFolder.contents(output)
      let manifest = try String(contentsOfFile: output + "/manifest.json", encoding: .utf8)
      try FixtureFolder.write(
        manifest.replacing("    { \"path\": \"index.html\"", with: "    \"\(path)\",\n    { \"path\": \"index.html\""),
        to: output + "/manifest.json")
      try build(site, output)
      #expect(try FixtureFolder.contents(output) == before)
    }
  }

  @Test func `the output cannot be the first folder, nor the site by another way`() throws {
    try withBuiltSite { site, output in
      let before = try FixtureFolder.contents(site)
      for (place, words) in [
        ("/", "the output folder is the site's own, or holds it"),
        (site + "/.", "the output folder is the site's own, or holds it"),
        (site + "/venues/..", "the output folder is the site's own, or holds it"),
        (site + "/new/../../site", "cannot make a folder"), (output + "-new/../site", "cannot make a folder"),
        (site + "/venues", "the output folder is a folder that the site is read from"),
        (site + "/templates/new", "the output folder is a folder that the site is read from"),
        (site + "/assets", "the output folder is a folder that the site is read from"),
      ] {
        #expect(try message(building: site, place).hasPrefix("error: " + words + "\n"), "\(place)")
      }
      try FileManager.default.createSymbolicLink(atPath: output + "-link", withDestinationPath: site)
      #expect(try message(building: site, output + "-link").contains("the site's own"))
      #expect(try FixtureFolder.contents(site) == before)
      #expect(!FileManager.default.fileExists(atPath: output + "-new"))
    }
  }

  @Test func `an output that is an input is told in exactly these words`() throws {
    try withBuiltSite { site, _ in
      let told = try message(building: site, site + "/portfolios/public")
      #expect(
        told == """
          error: the output folder is a folder that the site is read from
          = `\(site)/portfolios/public` is in the site's `portfolios`
          hint: name another folder with `--output`
          """)
    }
  }

  private func message(building site: String, _ output: String) throws -> String {
    Diagnostic.text(of: try #require(throws: PublishingFault.self) { try build(site, output) })
  }

  private func build(_ site: String, _ output: String) throws {
    _ = try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
  }

  private func withBuiltSite(_ body: (_ site: String, _ output: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try build(folder + "/site", folder + "/public")
      try body(folder + "/site", folder + "/public")
    }
  }
}
