import Testing

@testable import Publishing

extension StreamSite {
  func shard(_ index: Int, of count: Int) -> String { folder + "/shards/\(index)-of-\(count)" }

  @discardableResult
  func build(shard: Shard, full: Bool = false, jobs: Int = 2) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").write(
      to: self.shard(shard.index, of: shard.count), shard: shard, full: full, jobs: jobs)
  }

  /// Builds all shards.
  func shards(_ count: Int, jobs: Int = 2) throws -> [String] {
    try (1...count).map { try build(shard: try #require(Shard($0, of: count)), jobs: jobs).output }
  }

  @discardableResult
  func merge(_ shards: [String], to output: String = "out", jobs: Int = 2) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").merge(shards, to: folder + "/" + output, jobs: jobs)
  }
}
