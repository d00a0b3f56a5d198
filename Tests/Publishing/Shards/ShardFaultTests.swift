import Foundation
import Reporting
import Testing

@testable import Publishing
@testable import hedgerow

/// Shards that are not of one build are never joined, and what stands in the output stays.
@Suite struct ShardFaultTests {
  static func with(_ body: (StreamSite) throws -> Void) throws {
    try StreamSite.with(clients: 16) {
      ["a.ndjson": $0]
    } _: {
      try body($0)
    }
  }

  static func expect(_ text: String, of site: StreamSite, _ shards: [String], to output: String = "out") throws {
    let fault = try #require(throws: PublishingFault.self) { try site.merge(shards, to: output) }
    #expect(Diagnostic.text(of: fault).replacing(site.folder + "/", with: "") == text)
    #expect(!FileManager.default.fileExists(atPath: site.folder + "/out"))
  }

  @Test func `a shard that is missing`() throws {
    try Self.with { site in
      let all = try site.shards(4)
      try Self.expect(
        """
        error: a shard is missing
        = `3/4`
        hint: build them with `--shard`, and name the output of every shard
        """, of: site, [all[0], all[3], all[1]])
    }
  }

  @Test func `a shard that is named twice`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      try Self.expect(
        """
        error: two folders are the same shard
        --> shards/2-of-2
        = `shards/2-of-2` is shard 2 of 2 too
        hint: name each shard once
        """, of: site, all + [all[1]])
    }
  }

  @Test func `a shard of another number of them`() throws {
    try Self.with { site in
      let other = try site.shards(3)[2]
      try Self.expect(
        """
        error: the shards are not of one build
        --> shards/3-of-3
        = this is shard 3 of 3, and the first that is named is 1 of 2
        hint: name the shards of one build
        """, of: site, site.shards(2) + [other])
    }
  }

  @Test func `a shard of another market`() throws {
    try Self.with { site in
      let last = try site.shards(2)[1]
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 31000", in: "market.json")
      let first = try site.build(shard: try #require(Shard(1, of: 2))).output
      try Self.expect(
        """
        error: the shard is of another market
        --> shards/2-of-2
        = its reports show other prices than the site has
        hint: build all shards again from the same files
        """, of: site, [first, last])
    }
  }

  @Test func `a shard of other settings, and one of other scenarios`() throws {
    let text = """
      error: the shard is not of this site and this program
      --> shards/2-of-2
      = its reports were made by another program, or from other settings, templates, venues, scenarios or options
      hint: build all shards again from the same files, with the same program and the same options
      """
    try Self.with { site in
      let last = try site.shards(2)[1]
      try site.set(#""footer": "Other words.""#)
      let first = try site.build(shard: try #require(Shard(1, of: 2))).output
      try Self.expect(text, of: site, [first, last])
    }
    try Self.with { site in
      let last = try site.shards(2)[1]
      try site.replace("\"horizonDays\": ", with: "\"horizonDays\": 1", in: "scenarios/desk.json")
      let first = try site.build(shard: try #require(Shard(1, of: 2))).output
      try Self.expect(text, of: site, [first, last])
    }
  }

  @Test func `a shard of other portfolios`() throws {
    try Self.with { site in
      let last = try site.shards(2)[1]
      try site.edit("portfolios/a.ndjson") { $0.removeFirst() }
      let first = try site.build(shard: try #require(Shard(1, of: 2))).output
      try Self.expect(
        """
        error: the shards are of different portfolios
        --> shards/2-of-2
        = when it was built, the book was not the one that `shards/1-of-2` was built from
        hint: build all shards again from the same files
        """, of: site, [first, last])
    }
  }

  @Test func `several shards that are missing`() throws {
    try Self.with { site in
      let last = try site.build(shard: try #require(Shard(3, of: 30))).output
      try Self.expect(
        """
        error: 29 shards are missing
        = `1/30`, `2/30`, `4/30`, `5/30`, `6/30`, `7/30`, `8/30`, `9/30`, `10/30`, `11/30`, `12/30`, `13/30` and 17 more
        hint: build them with `--shard`, and name the output of every shard
        """, of: site, [last])
    }
  }

  @Test func `a client that two shards have`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      try Self.forge(all[1], with: all[0])
      let first = try #require((1...16).map(GeneratedBook.id).first { Shard(1, of: 2)?.contains($0) == true })
      try Self.expect(
        """
        error: two shards have the client `\(first)`
        --> shards/2-of-2
        = the other is `shards/1-of-2`
        hint: build all shards again from the same files
        """, of: site, all)
    }
  }

  /// Gives a shard the clients of another, as no build would.
  private static func forge(
    _ path: String, with other: String, _ change: (inout ClientKind) -> Void = { _ in }
  ) throws {
    let (mine, others) = (try #require(KeptClients(in: path)), try #require(KeptClients(in: other)))
    var writer = try KeptClientsWriter(path + "/forged")
    var clients: [KeptClient] = []
    #expect(others.forEach { clients.append($0) })
    for client in clients {
      var kind = others.kinds[client.kind]
      change(&kind)
      try writer.add(client, of: kind)
    }
    try writer.finish(site: mine.site, shard: mine.shard, files: mine.files)
    try FileManager.default.removeItem(atPath: path + "/" + KeptClients.name)
    try FileManager.default.moveItem(atPath: path + "/forged", toPath: path + "/" + KeptClients.name)
    guard path != other else { return }
    try FileManager.default.removeItem(atPath: path + "/reports")
    try FileManager.default.copyItem(atPath: other + "/reports", toPath: path + "/reports")
  }

  @Test func `a report that was changed on the way`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      let id = try #require((1...16).map(GeneratedBook.id).last { Shard(2, of: 2)?.contains($0) == true })
      let path = "reports/\(id)/index.md"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: all[1] + "/" + path))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: all[1] + "/" + path))
      try Self.expect(
        """
        error: a report of the shard is not as it was built
        --> shards/2-of-2
        = `\(path)` is missing or has other bytes
        hint: copy the shard again, or build it again with `--full`
        """, of: site, all)
    }
  }

  @Test func `a report that is a link, or lies behind one, is not followed`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      let id = try #require((1...16).map(GeneratedBook.id).last { Shard(2, of: 2)?.contains($0) == true })
      let (folder, file) = (all[1] + "/reports/" + id, all[1] + "/reports/\(id)/index.md")
      try FileManager.default.moveItem(atPath: file, toPath: site.folder + "/elsewhere.md")
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: site.folder + "/elsewhere.md")
      #expect(throws: PublishingFault.self) { try site.merge(all) }
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.moveItem(atPath: site.folder + "/elsewhere.md", toPath: file)
      try FileManager.default.moveItem(atPath: folder, toPath: site.folder + "/elsewhere")
      try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: site.folder + "/elsewhere")
      #expect(throws: PublishingFault.self) { try site.merge(all) }
      #expect(!FileManager.default.fileExists(atPath: site.folder + "/out"))
    }
  }

  @Test func `a list that names files outside is not believed`() throws {
    try Self.with { site in
      let all = try site.shards(2)
      try Self.forge(all[1], with: all[1]) { $0.endings[1] = "/../../../../planted" }
      let fault = try #require(throws: PublishingFault.self) { try site.merge(all) }
      #expect(Diagnostic.text(of: fault).contains("error: a report of the shard is not as it was built"))
      #expect(!FileManager.default.fileExists(atPath: site.folder + "/planted"))
      #expect(!FileManager.default.fileExists(atPath: site.folder + "/out"))
    }
  }
}
