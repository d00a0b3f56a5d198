import Foundation
import Testing

/// The program as its users run it.
@Suite struct ProgramTests {
  @Test func `build writes the site and says what it did`() throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run(["build", try FixtureFolder.path("sites/small"), "--output", folder + "/out"])
      #expect(run.code == 0)
      #expect(run.output.isEmpty)
      #expect(
        run.errors.contains("3 reports in \(folder)/out: 2 ok, 1 breach (31 files written, 0 unchanged)"))
      #expect(FileManager.default.fileExists(atPath: folder + "/out/reports/guide/report.json"))
    }
  }

  @Test(arguments: ["md", "json", "html"])
  func `report writes one report to standard output and nothing else`(format: String) throws {
    let site = try FixtureFolder.path("sites/small")
    let run = try Program.run(["report", site + "/portfolios/guide.json", "--site", site, "--format", format])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let starts = ["md": "# One bitcoin at 5×\n", "json": "{\n  \"schemaVersion\": 1,", "html": "<!DOCTYPE html>\n"]
    #expect(run.output.hasPrefix(starts[format] ?? "?"))
  }

  @Test func `report reads a portfolio from standard input, and by its id`() throws {
    let site = try FixtureFolder.path("sites/small")
    let file = try Data(contentsOf: URL(fileURLWithPath: site + "/portfolios/guide.json"))
    let piped = try Program.run(["report", "-", "--site", site, "--format", "json"], input: file)
    let named = try Program.run(["report", "guide", "--site", site, "--format", "json"])
    #expect(piped.code == 0)
    #expect(piped.output == named.output)
  }

  @Test(arguments: [
    (["check", ""], "The path for the site is empty"),
    (["build", "Site", "--output", ""], "The path for --output is empty"),
    (["report", ""], "The path for a portfolio is empty"),
    (["check", "Site", "--junit", ""], "The path for --junit is empty"),
    (["check", "Site", "--junit", "-"], "--junit writes a file, and `-` is none"),
  ])
  func `a path that can be none is refused before anything is read`(arguments: [String], words: String) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: \(words)"))
  }

  @Test func `a command that is misspelt is told with the one that is meant`() throws {
    let run = try Program.run(["chek", "Site"])
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: there is no command `chek`
        = the commands are `init`, `serve`, `build`, `merge`, `verify`, `check`, `report`, `schema`, `variables` and `help`
        hint: did you mean `check`?

        """)
  }

  @Test func `a reader that goes away is no error`() throws {
    let site = try FixtureFolder.path("sites/small")
    let command = "\(Program.path) report guide guide guide --site '\(site)' --format json | head -c 10"
    let run = try Program.run("/bin/bash", ["-o", "pipefail", "-c", command])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func `nobody listening to what a build says is no error either`() throws {
    try FixtureFolder.withTemporary { folder in
      let site = try FixtureFolder.path("sites/small")
      let build = "sleep 0.2; exec \(Program.path) build '\(site)' --output '\(folder)/out'"
      #expect(try Program.run("/bin/bash", ["-c", "(\(build)) 2>&1 | true; exit ${PIPESTATUS[0]}"]).code == 0)
    }
  }

  @Test func `a portfolio at fault is told with its place, and the exit code is 3`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try FixtureFolder.write(
        #"{ "id": "x", "name": "X", "currency": "USDT", "holdngs": [] }"#, to: folder + "/site/portfolios/x.json")
      let run = try Program.run(["build", folder + "/site", "--output", folder + "/out"])
      #expect(run.code == 3)
      #expect(run.errors.contains("--> \(folder)/site/portfolios/x.json:1:47"))
      #expect(run.errors.contains("hint: did you mean `holdings`?"))
      #expect(run.errors.contains("1 portfolio left out"))
    }
  }

  @Test func `a site at fault is exit code 1 and leaves standard output empty`() throws {
    try FixtureFolder.withTemporary { folder in
      for arguments in [["build", folder], ["report", "x", "--site", folder]] {
        let run = try Program.run(arguments)
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("error: the folder is empty\n"))
      }
    }
  }

  @Test(arguments: [
    ["frob"], ["build", "a", "b"], ["report"], ["report", "a", "--format", "pdf"], ["report", "a", "b", "-f", "html"],
  ])
  func `a wrong command line is exit code 64`(arguments: [String]) throws {
    #expect(try Program.run(arguments).code == 64)
  }

  @Test func `help and version are answers, not errors`() throws {
    let help = try Program.run(["--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("build") && help.output.contains("report"))
    let version = try Program.run(["--version"])
    #expect(version.code == 0)
    #expect(version.output == "hedgerow 0.1.0\n")
  }
}
