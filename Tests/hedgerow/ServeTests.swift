import Foundation
import Serving
import Testing

@testable import hedgerow

/// `hedgerow serve` as its users run it.
@Suite struct ServeTests {
  @Test func `a site is served, with its drafts, and nothing is left when it ends`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try FixtureFolder.write("---\ntitle: New\ndraft: true\n---\n\nText\n", to: folder + "/site/pages/new.md")
      try FileManager.default.createDirectory(atPath: folder + "/temporary", withIntermediateDirectories: true)
      let before = try FixtureFolder.contents(folder + "/site")
      let serving = try Serving(folder + "/site", temporary: folder + "/temporary")
      #expect(serving.words == "\(folder)/site at http://127.0.0.1:\(serving.port)/ (Ctrl-C ends)")
      #expect(try serving.get("/").contains("\r\n\r\n<!DOCTYPE html>"))
      let policy = try serving.get("/").replacing("&#39;", with: "'")
      #expect(policy.contains("default-src 'none'; style-src 'self'; img-src 'self'"))
      #expect(policy.contains("; script-src 'sha256-"))
      #expect(try serving.get("/reports/guide/report.json").contains("\"schemaVersion\": 1"))
      #expect(try serving.get("/new/").contains("<strong>Draft, not part of the published site.</strong>"))
      try FixtureFolder.write("{", to: folder + "/site/market.json")
      #expect(try serving.get("/", until: "500 Internal").contains("<pre>error: the file ends"))
      #expect(try serving.end() == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/temporary").isEmpty)
      let after = try FixtureFolder.contents(folder + "/site")
      #expect(after.keys.sorted() == before.keys.sorted())
    }
  }

  @Test func `what it writes into a file of the site's folder is no reason to build again`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try FileManager.default.createDirectory(atPath: folder + "/temporary", withIntermediateDirectories: true)
      let log = folder + "/site/serve.log"
      let serving = try Serving(folder + "/site", temporary: folder + "/temporary", log: log)
      #expect(try serving.get("/").contains("<!DOCTYPE html>"))
      // The page comes in one step, so that it is one change.
      try FixtureFolder.write("---\ntitle: New\n---\n\nText\n", to: folder + "/pages/new.md")
      try FileManager.default.moveItem(atPath: folder + "/pages", toPath: folder + "/site/pages")
      #expect(try serving.get("/new/").contains("<h1>New</h1>"))
      Thread.sleep(forTimeInterval: 0.2)
      #expect(try serving.end() == 0)
      #expect(try String(contentsOfFile: log, encoding: .utf8).matches(of: /\ written\n/).count == 2)
    }
  }

  @Test func `a folder without a site is refused at once`() throws {
    try FixtureFolder.withTemporary { folder in
      let run = try Program.run(["serve", folder])
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("error: the folder is empty\n"))
    }
  }

  @Test(arguments: [
    (
      ServingFault.portTaken(8080),
      "error: another program listens on port 8080\nhint: name another with `--port`, or leave it out to find one"
    ),
    (
      .portsTaken(8080, 8099),
      "error: other programs listen on all ports from 8080 to 8099\nhint: name another with `--port`"
    ),
    (
      .refused(80, code: EACCES),
      """
      error: cannot listen on port 80
      = Permission denied
      hint: name another with `--port`; many systems keep those below 1024 for themselves
      """
    ),
  ])
  func `why nothing is served is told in exactly these words`(fault: ServingFault, text: String) {
    #expect(Diagnostic(fault).text == text)
  }

  /// The program while it serves.
  private final class Serving {
    let words: String
    let port: UInt16
    private let process = Process()

    /// - Parameter log: the file that it writes to; a pipe, if there is none.
    init(_ site: String, temporary: String, log: String? = nil) throws {
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["serve", site, "--port", "0"]
      process.environment = ["TMPDIR": temporary]
      if let log {
        try Data().write(to: URL(filePath: log))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
      } else {
        process.standardError = errors
      }
      try process.run()
      var said = ""
      if let log {
        while process.isRunning, !said.contains("\n") {
          Thread.sleep(forTimeInterval: 0.05)
          said = try String(contentsOfFile: log, encoding: .utf8)
        }
      } else {
        while !said.contains("\n"), case let more = errors.fileHandleForReading.availableData, !more.isEmpty {
          said += String(decoding: more, as: UTF8.self)
        }
      }
      words = String(said.prefix { $0 != "\n" })
      port = UInt16(words.firstMatch(of: /:(\d+)\//)?.1 ?? "") ?? 0
    }

    deinit { if process.isRunning { process.terminate() } }

    func get(_ target: String, until text: String = "HTTP/1.1 200 OK") throws -> String {
      for _ in 0..<400 {
        let client = try LoopbackClient(port: port)
        client.say("GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        let heard = String(decoding: client.hear(), as: UTF8.self)
        if heard.contains(text) { return heard }
        Thread.sleep(forTimeInterval: 0.05)
      }
      return ""
    }

    /// Ctrl-C, and the exit code.
    func end() throws -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}
