import Foundation
import Publishing
import Testing

/// The site that somebody starts from.
@Suite struct InitTests {
  @Test func `the new site builds without a warning, and says what to do next`() throws {
    try withNewSite { site, run in
      let shown = run.errors.replacingOccurrences(of: site, with: "my-site")
      #expect(
        shown == """
          A site in my-site: site.json, market.json, venues/example.json, portfolios/one-btc.json, \
          scenarios/moves.json, pages/index.md, pages/first-hedge.md, and schemas for editors.

            hedgerow serve my-site  shows it in a browser, and again after every edit
            hedgerow check my-site  tells what is wrong with it
            hedgerow build my-site  writes it into the folder public

          """)
      let build = try Program.run(["build", site, "--output", site + "/public"])
      #expect(build.code == 0)
      #expect(
        build.errors.replacingOccurrences(of: site, with: "my-site").hasPrefix(
          "1 report and 2 pages in my-site/public: 1 ok ("))
    }
  }

  /// The worked example: a fall and a rise of 3,000 come to nothing, and the short has an end.
  @Test func `the new site's page has the figures of the worked example`() throws {
    try withNewSite { site, _ in
      _ = try SiteBuild(site: site, generator: "test").write(to: site + "/public")
      let page = try String(contentsOfFile: site + "/public/first-hedge/index.md", encoding: .utf8)
        .replacing(#/ {2,}/#, with: " ")
      #expect(page.contains("| Bitcoin falls to 27,000 | −3,000 | +3,000 | 0 | **0** |"))
      #expect(page.contains("| Bitcoin rises to 33,000 | +3,000 | −3,000 | 0 | **0** |"))
      #expect(page.contains("without it the loss would have been −3,000"))
      // (30,000 margin + 30,000 entry) ÷ 1.004
      #expect(page.contains("At 59,761, +99.2% from today’s price"))
    }
  }

  @Test func `every file of the new site is used`() throws {
    try withNewSite { site, _ in
      let whole = try Self.build(site)
      let files = try FixtureFolder.contents(site)
      for (file, bytes) in files where !file.hasPrefix("schemas/") && file != ".gitignore" {
        let path = site + "/" + file
        try FileManager.default.removeItem(atPath: path)
        #expect((try? Self.build(site)) != whole, "\(file)")
        try bytes.write(to: URL(filePath: path))
        if file.hasSuffix(".json") {
          let text = String(decoding: bytes, as: UTF8.self)
          let schema = try #require(text.firstMatch(of: /"\$schema": "(?:\.\.\/)?(schemas\/[a-z]+\.json)"/)?.1)
          #expect(files[String(schema)] != nil, "\(file)")
        }
      }
      #expect(files[".gitignore"] == Data("public/\n".utf8))
    }
  }

  @Test func `a folder that holds something is left alone`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("mine", to: folder + "/site.json")
      try FixtureFolder.write("mine", to: folder + "/notes/x.txt")
      let run = try Program.run(["init", folder + "/"])
      #expect(run.code == 1)
      #expect(
        run.errors == """
          error: the folder is not empty
          --> \(folder)
          = the new site would overwrite `site.json`
          hint: name a new or an empty folder

          """)
      try FileManager.default.removeItem(atPath: folder + "/site.json")
      #expect(try Program.run(["init", folder]).errors.contains("\n= it holds `notes`\n"))
      #expect(try FixtureFolder.contents(folder).keys.sorted() == ["notes/x.txt"])
    }
  }

  @Test func `a repository without files is an empty folder, and its list of ignored files stays`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("x", to: folder + "/.git/config")
      try FixtureFolder.write("mine\n", to: folder + "/.gitignore")
      #expect(try Program.run(["init", folder]).code == 0)
      #expect(try FixtureFolder.contents(folder)[".gitignore"] == Data("mine\n".utf8))
      #expect(try FixtureFolder.contents(folder)["site.json"] != nil)
    }
  }

  @Test func `in a site's folder the site need not be named`() throws {
    try withNewSite { site, _ in
      let command =
        "cd '\(site)' && '\(Program.path)' build && '\(Program.path)' check && '\(Program.path)' report one-btc"
      let run = try Program.run("/bin/bash", ["-c", command])
      #expect(run.code == 0)
      #expect(run.output.contains("# One bitcoin, hedged"))
      #expect(FileManager.default.fileExists(atPath: site + "/public/index.html"))
    }
  }

  private static func build(_ site: String) throws -> [String: Data] {
    let output = site + "-public"
    try? FileManager.default.removeItem(atPath: output)
    _ = try SiteBuild(site: site, generator: "test").write(to: output)
    return try FixtureFolder.contents(output)
  }

  private func withNewSite(_ body: (_ site: String, _ run: Program.Run) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run(["init", folder + "/my-site"])
      #expect(run.code == 0 && run.output.isEmpty)
      try body(folder + "/my-site", run)
    }
  }
}
