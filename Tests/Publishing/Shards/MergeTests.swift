import Foundation
import Reporting
import Testing

@testable import Publishing

/// A site that is built in shards and joined.
@Suite struct MergeTests {
  private static func streams(_ lines: [String]) -> [String: [String]] {
    ["a.ndjson": Array(lines[..<12]), "b.ndjson": Array(lines[12...])]
  }

  @Test(arguments: [1, 2, 4]) func `shards that are joined are the whole, byte for byte`(jobs: Int) throws {
    try StreamSite.with(clients: 40, Self.streams) { site in
      try site.build("whole")
      let paths = try site.shards(4, jobs: jobs)
      let counts = try paths.map { path in try #require(KeptClients(in: path)).count }
      #expect(counts.reduce(0, +) == 40)
      #expect(counts.allSatisfy { $0 > 3 }, "\(counts)")
      // In any order.
      let result = try site.merge(paths.reversed(), jobs: jobs)
      #expect((result.reports, result.leftOut) == (40, 0))
      let (files, whole) = try (site.files(), site.files("whole"))
      #expect(files.keys.sorted() == whole.keys.sorted())
      #expect(files == whole)
      #expect(files[KeptClients.name] != nil)
    }
  }

  @Test func `a shard has its reports, their list and their results, and can be verified`() throws {
    try StreamSite.with(clients: 40, Self.streams) { site in
      let path = try site.shards(4)[1]
      let files = try FixtureFolder.contents(path)
      let beside = files.keys.filter { !$0.hasPrefix("reports/") }.sorted()
      #expect(beside == [KeptClients.name, "manifest.json", "results.ndjson"])
      let verification = try Verification(path)
      #expect(verification.isWhole)
      #expect(verification.files == files.count - 2)
      let ids = (1...40).map(GeneratedBook.id).filter { Shard(2, of: 4)?.contains($0) == true }
      #expect(Set(files.keys.filter { $0.hasSuffix("report.json") }) == Set(ids.map { "reports/\($0)/report.json" }))
    }
  }

  @Test func `only what has changed is made again, in its shard and in the whole`() throws {
    try StreamSite.with(clients: 40, Self.streams) { site in
      try site.merge(site.shards(3))
      try site.replace("\"name\": \"Client 4", with: "\"name\": \"Clients 4", in: "portfolios/a.ndjson")
      let written = try (1...3).map { index in
        try site.build(shard: try #require(Shard(index, of: 3))).written
      }
      // All have to know that the book is another one.
      #expect(written.count { $0 > 0 } == 1, "\(written)")
      let result = try site.merge(site.shards(3))
      #expect(result.written < 25)
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
      #expect(try site.merge(site.shards(3)).written == 0)
      // And a build of the whole goes on from there.
      #expect(try site.build().written == 0)
    }
  }

  @Test func `a whole that was joined gives up clients that are gone`() throws {
    try StreamSite.with(clients: 20, Self.streams) { site in
      try site.merge(site.shards(2))
      try site.edit("portfolios/b.ndjson") { $0.removeFirst(3) }
      try site.merge(site.shards(2))
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test func `more shards than clients are joined too`() throws {
    try StreamSite.with(clients: 12, Self.streams) { site in
      try site.merge(site.shards(30))
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test func `a portfolio at fault is told by its shard and left out by the whole`() throws {
    try StreamSite.with(clients: 20, Self.streams) { site in
      try site.edit("portfolios/a.ndjson") {
        $0[3] = $0[3].replacing("\"currency\"", with: "\"currencies\"")
        $0.append("no portfolio")
      }
      let left = try (1...4).map { try site.build(shard: try #require(Shard($0, of: 4))).leftOut }
      #expect(left.reduce(0, +) == 2)
      // One whose id cannot be read belongs to the first.
      #expect(left[0] >= 1)
      #expect(try site.merge(site.shards(4)).leftOut == 2)
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test(arguments: [#""reportFolders": "many""#, #""discoverable": "all""#])
  func `whatever the settings, the whole is the same`(settings: String) throws {
    try StreamSite.with(clients: 20, Self.streams) { site in
      try site.set(settings)
      try site.merge(site.shards(2))
      try site.build("whole")
      #expect(try site.files() == site.files("whole"))
    }
  }

  @Test func `shards are compared with a baseline as the whole is`() throws {
    try StreamSite.with(clients: 20, Self.streams) { site in
      try site.build("last")
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 34000", in: "market.json")
      try site.edit("portfolios/b.ndjson") { $0.removeLast() }
      func build() throws -> SiteBuild {
        var build = try SiteBuild(site: site.site, generator: "hedgerow test")
        build.baseline = try Baseline(site.folder + "/last")
        return build
      }
      _ = try build().write(to: site.folder + "/whole")
      let paths = try (1...2).map { index in
        try build().write(to: site.shard(index, of: 2), shard: Shard(index, of: 2)).output
      }
      let result = try build().merge(paths, to: site.folder + "/out")
      #expect(result.changes?.goneCount == 1)
      #expect(try site.files() == site.files("whole"))
    }
  }
}
