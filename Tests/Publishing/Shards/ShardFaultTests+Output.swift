import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

/// What is no shard, and outputs that are something else.
extension ShardFaultTests {
  @Test func `a whole site, and a folder that was copied without its list`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      try site.build("whole")
      try FileManager.default.removeItem(atPath: all[0] + "/" + KeptClients.name)
      try Self.expect(
        """
        error: the folder is not the output of a shard
        --> shards/1-of-2
        = it has no `manifest.json` and no `.hedgerow-kept` that a build of this version has finished
        hint: build the shard again with `--shard`; copy its output with the files whose names begin with a dot

        error: the folder holds a whole site and no shard
        --> whole
        hint: name only the outputs of builds with `--shard`
        """, of: site, all + [site.folder + "/whole"])
    }
  }

  @Test func `an output that is a shard, or in one`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      for output in ["shards/1-of-2", "shards", "shards/2-of-2/all"] {
        try Self.expect(
          """
          error: the output is one of the shards, or holds one
          = `\(output)`
          hint: name another folder with `--output`
          """, of: site, all, to: output)
      }
    }
  }

  @Test func `a shard is not built over another, nor over a whole site, nor a part over a shard`() throws {
    try Self.with { site in
      let (first, second) = (try #require(Shard(1, of: 2)), try #require(Shard(2, of: 2)))
      func words(_ shard: Shard?, only: Set<String>? = nil) throws -> String {
        let fault = try #require(throws: PublishingFault.self) {
          try SiteBuild(site: site.site, generator: "hedgerow test").write(
            to: site.folder + "/out", shard: shard, only: only)
        }
        return Diagnostic.text(of: fault).replacing(site.folder + "/", with: "")
      }
      func expected(_ other: String) -> String {
        """
        error: the output is of something else than what is built
        = `out` holds \(other)
        hint: name another folder with `--output`; each shard has its own
        """
      }
      try site.build()
      let whole = try site.files()
      #expect(try words(first) == expected("a whole site"))
      #expect(try site.files() == whole)
      try FileManager.default.removeItem(atPath: site.folder + "/out")
      _ = try SiteBuild(site: site.site, generator: "hedgerow test").write(to: site.folder + "/out", shard: first)
      let shard = try site.files()
      #expect(try words(second) == expected("shard 1 of 2"))
      #expect(try words(nil, only: [GeneratedBook.id(1)]) == expected("shard 1 of 2"))
      #expect(try site.files() == shard)
      // A whole build takes nothing away that it does not make.
      try site.build()
      #expect(try site.files() == whole)
    }
  }

  @Test func `what was joined stays when a later night cannot be joined`() throws {
    try Self.with { site in
      try site.merge(site.shards(2))
      let before = try site.files()
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 31000", in: "market.json")
      let all = try site.shards(2)
      let id = try #require((1...16).map(GeneratedBook.id).last { Shard(2, of: 2)?.contains($0) == true })
      try FileManager.default.removeItem(atPath: all[1] + "/reports/\(id)/report.json")
      #expect(throws: PublishingFault.self) { try site.merge(all) }
      #expect(try site.files() == before)
    }
  }
}
