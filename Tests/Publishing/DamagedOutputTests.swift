import Foundation
import Hedging
import Parsing
import Reporting
import Testing

@testable import Publishing

/// What builds leave for the next ones, damaged. `Tests/Benchmarks/Sources/Fuzzing` tries more of it.
@Suite struct DamagedOutputTests {
  static func names(_ kind: String) -> [String] {
    FuzzCorpusTests.all.filter { FuzzCorpusTests.kind(of: $0) == kind }
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: FixtureFolder.path("fuzz/" + name))))
  }

  @Test(arguments: [("manifest", "manifest.json"), ("kept", KeptClients.name)])
  func `a build over a damaged list is a new build`(kind: String, file: String) throws {
    try StreamSite.with(clients: 3) {
      ["a.ndjson": $0]
    } _: { site in
      try FixtureFolder.write("precious", to: site.folder + "/index.html")
      try site.build()
      let whole = try site.files()
      for name in Self.names(kind) {
        try Data(Self.bytes(name)).write(to: URL(filePath: site.folder + "/out/" + file))
        try site.build()
        #expect(try site.files() == whole, "\(name)")
      }
      #expect(try String(contentsOfFile: site.folder + "/index.html", encoding: .utf8) == "precious")
    }
  }

  @Test(arguments: names("results")) func `results that are damaged are refused, or read to their end`(_ name: String)
    throws
  {
    try FixtureFolder.withTemporary { folder -> Void in
      try Disk.write(try Self.bytes(name), to: folder + "/results.ndjson")
      do throws(PublishingFault) {
        let baseline = try Baseline(folder)
        for id in ["c", "two-btc"] { if let line = try baseline.line(of: id) { _ = try baseline.figures(line) } }
        Issue.record("\(name) was believed")
      } catch {
        if case .baseline = error {} else { Issue.record("\(error)") }
      }
    }
  }

  @Test(arguments: names("nights")) func `a damaged history is refused, or adds nothing to what it says`(_ name: String)
    throws
  {
    try FixtureFolder.withTemporary { folder -> Void in
      let path = folder + "/past.ndjson"
      try Disk.write(try Self.bytes(name), to: path)
      let asOf = try #require(Instant(rfc3339: "2026-11-20T00:00:00Z"))
      do throws(PublishingFault) {
        let history = try History(path, before: asOf)
        let nights = try history.lines(of: "c").map { line throws(PublishingFault) in
          try history.night(line, of: "c")
        }
        #expect(nights.allSatisfy { $0.value.isFinite && $0.asOf < asOf })
      } catch {
        if case .history = error {} else { Issue.record("\(error)") }
      }
    }
  }

  @Test func `a kept client with any byte changed is refused or another client, and never more than its bytes`() throws
  {
    try StreamSite.with(clients: 1) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let kept = try #require(KeptClients(in: site.folder + "/out"))
      var clients: [KeptClient] = []
      #expect(kept.forEach { clients.append($0) })
      let whole = clients[0].bytes
      for place in whole.indices {
        for other in [0, 0xFF, whole[place] ^ 1, whole[place] ^ 0x80] {
          var bytes = whole
          bytes[place] = other
          Self.check(bytes)
        }
        Self.check(Array(whole[..<place]))
      }
    }
  }

  private static func check(_ bytes: [UInt8]) {
    guard let client = KeptClient(bytes) else { return }
    for index in 0..<client.fileCount { #expect(client.fileLength(index) == client.file(index).count) }
    #expect(client.line.count <= bytes.count)
    _ = client.figures
    // What is accepted is what would be written.
    if let summary = client.summary { #expect(bytes.suffix(summary.bytes.count).elementsEqual(summary.bytes)) }
  }
}
