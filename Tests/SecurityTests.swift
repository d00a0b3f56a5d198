import Foundation
import Testing

/// What `.github/SECURITY.md` promises is held by the tests that it names.
@Suite struct SecurityTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  @Test func `every test that is named exists, and every boundary names one`() throws {
    let page = try String(contentsOf: Self.root.appending(path: ".github/SECURITY.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| **") }
    #expect(rows.count >= 8)
    for row in rows {
      let cells = row.split(separator: "|")
      let named = try #require(cells.last { !$0.allSatisfy(\.isWhitespace) }).matches(
        of: /`([A-Za-z0-9]+Tests)`: ([^;|]+)/)
      #expect(!named.isEmpty, "\(row.prefix(40)) names no test")
      for match in named {
        let source = try Self.source(of: String(match.1))
        let sentence = match.2.trimmingCharacters(in: .whitespaces)
        #expect(source.contains("func `\(sentence)`"), "\(match.1) has no test “\(sentence)”")
      }
    }
  }

  @Test func `nothing in the sources opens a connection, and one file listens for them`() throws {
    let sources = Self.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    #expect(paths.count > 100)
    for path in paths {
      let source = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for call in [
        "socket(", "connect(", "getaddrinfo(", "URLSession", "import Network", "posix_spawn", "system(", "popen(",
      ] {
        if call == "socket(", path == "Serving/Listener.swift" { continue }
        #expect(!source.contains(call), "\(call) in \(path)")
      }
    }
  }

  private static func source(of suite: String) throws -> String {
    let tests = root.appending(path: "Tests")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Benchmarks") }
    for path in paths {
      let source = try String(contentsOf: tests.appending(path: path), encoding: .utf8)
      if source.contains("@Suite struct \(suite) ") { return source }
    }
    Issue.record("there is no suite \(suite)")
    return ""
  }
}
