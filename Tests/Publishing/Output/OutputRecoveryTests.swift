import Foundation
import Testing

@testable import Publishing

/// What builds that were killed have left; `.ci/faults` kills them.
@Suite struct OutputRecoveryTests {
  @Test func `files that a killed build left waiting go, also where nothing is made again`() throws {
    try Self.withBuiltSite { site, output in
      let before = try site.files()
      for place in ["reports/new/index.html", "reports/\(GeneratedBook.id(2))/index.md", "manifest.json"] {
        try FixtureFolder.write("half", to: output + "/" + place + OutputFolder.suffix)
      }
      for name in [OutputFolder.mark, KeptClients.name + OutputFolder.suffix, ".hedgerow-a1B2c3"] {
        try FixtureFolder.write("", to: output + "/" + name)
      }
      #expect(try site.build().written == 0)
      #expect(try site.files() == before)
      #expect(!FileManager.default.fileExists(atPath: output + "/reports/new"))
    }
  }

  @Test func `a report's folder that a killed build left waiting goes, and no other that is called so`() throws {
    try Self.withBuiltSite { site, output in
      let before = try site.files()
      let folder = output + "/reports/new" + OutputFolder.suffix
      try FixtureFolder.write("half", to: folder + "/index.html")
      try FixtureFolder.write("mine", to: output + "/mine/x" + OutputFolder.suffix + "/notes.txt")
      try FixtureFolder.write("", to: output + "/" + OutputFolder.mark)
      try site.build()
      #expect(!FileManager.default.fileExists(atPath: folder))
      #expect(try site.files().count == before.count + 1)
    }
  }

  @Test func `a new report's folder waits in place of what stands under its waiting name, and through no link`() throws
  {
    try Self.withBuiltSite { site, output in
      let before = try site.files()
      try FixtureFolder.write("precious", to: site.folder + "/elsewhere/index.html")
      let reports = [1, 2].map { output + "/reports/" + GeneratedBook.id($0) }
      for report in reports { try FileManager.default.removeItem(atPath: report) }
      try FixtureFolder.write("half", to: reports[0] + OutputFolder.suffix + "/index.html")
      try FileManager.default.createSymbolicLink(
        atPath: reports[1] + OutputFolder.suffix, withDestinationPath: site.folder + "/elsewhere")
      try site.build()
      #expect(try site.files() == before)
      #expect(try String(contentsOfFile: site.folder + "/elsewhere/index.html", encoding: .utf8) == "precious")
    }
  }

  @Test func `a new report joins files of the site's own in its folder`() throws {
    try Self.withBuiltSite { site, output in
      let asset = "reports/\(GeneratedBook.id(2))/notes.pdf"
      try FixtureFolder.write("notes", to: site.site + "/assets/" + asset)
      try site.build("whole")
      let whole = try site.files("whole")
      #expect(whole[asset] == Data("notes".utf8))
      #expect(whole["reports/\(GeneratedBook.id(2))/index.html"] != nil)
      try site.build()
      #expect(try site.files() == whole)
    }
  }

  @Test func `files that killed builds had put in place go where the next build does not make them`() throws {
    try Self.withBuiltSite { site, output in
      let before = try site.files()
      for client in [7, 8] {
        // The site had one client more, and its build was killed while it moved files.
        try site.edit("portfolios/a.ndjson") { lines in
          lines = Array(lines.prefix(5)) + [lines[0].replacing(GeneratedBook.id(1), with: GeneratedBook.id(client))]
        }
        let whole = "whole-\(client)"
        try site.build(whole)
        let report = "/reports/" + GeneratedBook.id(client)
        try FileManager.default.copyItem(atPath: site.folder + "/" + whole + report, toPath: output + report)
        try FileManager.default.copyItem(
          atPath: site.folder + "/" + whole + "/manifest.json",
          toPath: output + "/manifest.json" + OutputFolder.suffix)
        try? FileManager.default.removeItem(atPath: output + "/" + KeptClients.name)
        // A part can make nothing of it, and forgets nothing.
        try site.build(only: [GeneratedBook.id(2)])
      }
      try site.edit("portfolios/a.ndjson") { $0.removeLast() }
      try site.build()
      #expect(try site.files() == before)
    }
  }

  @Test func `a first build that was killed while it moved files leaves none that are not of the next`() throws {
    try Self.withBuiltSite { site, output in
      try FileManager.default.moveItem(
        atPath: output + "/manifest.json", toPath: output + "/manifest.json" + OutputFolder.suffix)
      try FileManager.default.removeItem(atPath: output + "/" + KeptClients.name)
      try FixtureFolder.write("", to: output + "/" + OutputFolder.mark)
      try site.edit("portfolios/a.ndjson") { $0.removeLast() }
      try site.build()
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test func `what is hidden or somebody else's stays, and nothing is written through a link`() throws {
    try Self.withBuiltSite { site, output in
      for place in [".git/refs/a.hedgerow-new", "mine/notes.txt"] {
        try FixtureFolder.write("mine", to: output + "/" + place)
      }
      try FileManager.default.createDirectory(atPath: output + "/.git/empty", withIntermediateDirectories: true)
      try FixtureFolder.write("precious", to: site.folder + "/elsewhere/a.hedgerow-new")
      try FileManager.default.createSymbolicLink(
        atPath: output + "/theirs", withDestinationPath: site.folder + "/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: output + "/" + OutputFolder.mark, withDestinationPath: site.folder + "/elsewhere/a.hedgerow-new")
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 31000", in: "market.json")
      try site.build()
      let stays = [
        ".git/refs/a.hedgerow-new", ".git/empty", "mine/notes.txt", "theirs/a.hedgerow-new",
      ]
      for place in stays { #expect(FileManager.default.fileExists(atPath: output + "/" + place), "\(place)") }
      #expect(try String(contentsOfFile: site.folder + "/elsewhere/a.hedgerow-new", encoding: .utf8) == "precious")
    }
  }

  private static func withBuiltSite(_ body: (_ site: StreamSite, _ output: String) throws -> Void) throws {
    try StreamSite.with(clients: 5) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      try body(site, site.folder + "/out")
    }
  }
}
