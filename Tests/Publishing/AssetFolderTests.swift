import Foundation
import Testing

@testable import Publishing

/// What is published as it is. The messages of what cannot be stand in `Tests/Fixtures/checks`.
@Suite struct AssetFolderTests {
  @Test func `assets stand in the site's first folder, byte for byte`() throws {
    let bytes = Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0 * 31) })
    try withSmallSite { site, output in
      try write(bytes, to: site + "/assets/img/large.bin")
      try write(Data("example.com\n".utf8), to: site + "/assets/CNAME")
      try write(Data("x".utf8), to: site + "/assets/a b.txt")
      try FixtureFolder.write(
        "---\ntitle: P\n---\n\n![A]({{page.root}}img/large.bin?v=2) [B]({{page.root}}a%20b.txt)\n",
        to: site + "/pages/p.md")
      _ = try build(site, output)
      let built = try FixtureFolder.contents(output)
      #expect(built["img/large.bin"] == bytes)
      #expect(built["CNAME"] == Data("example.com\n".utf8))
      #expect(built["a b.txt"] == Data("x".utf8))
    }
  }

  @Test func `an asset that has not changed is not written again, and one that is gone is removed`() throws {
    try withSmallSite { site, output in
      try write(Data("one".utf8), to: site + "/assets/a/one.txt")
      try write(Data("two".utf8), to: site + "/assets/two.txt")
      _ = try build(site, output)
      #expect(try build(site, output).written == 0)
      try write(Data("own".utf8), to: site + "/assets/a/one.txt")
      // The asset, and its digest in the manifest.
      #expect(try build(site, output).written == 2)
      #expect(try FixtureFolder.contents(output)["a/one.txt"] == Data("own".utf8))
      try FileManager.default.removeItem(atPath: site + "/assets/a")
      _ = try build(site, output)
      #expect(!FileManager.default.fileExists(atPath: output + "/a"))
      #expect(FileManager.default.fileExists(atPath: output + "/two.txt"))
    }
  }

  @Test func `what a name hides is not published`() throws {
    try withSmallSite { site, output in
      try write(Data("x".utf8), to: site + "/assets/.env")
      try write(Data("x".utf8), to: site + "/assets/.git/config")
      _ = try build(site, output)
      let hidden = try FixtureFolder.contents(output).keys.filter { $0.contains("/.") || $0.hasPrefix(".") }
      #expect(hidden == [KeptClients.name])
    }
  }

  @Test func `links out of the site, links to folders and pipes are refused`() throws {
    try withSmallSite { site, output in
      try write(Data("secret".utf8), to: site + "-other/secret.txt")
      try write(Data("x".utf8), to: site + "/assets/real/x.txt")
      let links = [("out", site + "-other/secret.txt"), ("folder", "real"), ("nowhere", "gone")]
      for (name, target) in links {
        try FileManager.default.createSymbolicLink(atPath: site + "/assets/" + name, withDestinationPath: target)
      }
      mkfifo(site + "/assets/pipe", 0o600)
      let assets = site + "/assets"
      let faults = SiteCheck(site: site, generator: "test").faults
      #expect(faults.contains { if case .outsideTheSite(assets + "/out") = $0 { true } else { false } })
      #expect(faults.contains { if case .asset(assets + "/folder", .linkToFolder) = $0 { true } else { false } })
      #expect(faults.contains { if case .brokenLink(assets + "/nowhere") = $0 { true } else { false } })
      #expect(faults.contains { if case .asset(assets + "/pipe", .notAFile) = $0 { true } else { false } })
      #expect(throws: PublishingFault.self) { try build(site, output) }
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test func `a link to a file of the site is published as that file`() throws {
    try withSmallSite { site, output in
      try FileManager.default.createDirectory(atPath: site + "/assets", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: site + "/assets/prices.json", withDestinationPath: "../market.json")
      _ = try build(site, output)
      #expect(
        try FixtureFolder.contents(output)["prices.json"] == Data(contentsOf: URL(filePath: site + "/market.json")))
      let kind = try FileManager.default.attributesOfItem(atPath: output + "/prices.json")[.type]
      #expect(kind as? FileAttributeType == .typeRegular)
    }
  }

  private func build(_ site: String, _ output: String) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
  }

  private func write(_ data: Data, to path: String) throws {
    try FixtureFolder.write("", to: path)
    try data.write(to: URL(filePath: path))
  }

  private func withSmallSite(_ body: (_ site: String, _ output: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site", folder + "/public")
    }
  }
}
