import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test func `what was written is read back`() throws {
    let entries = [
      Manifest.Entry(path: "index.html", digest: FileDigest(of: Array("abc".utf8))),
      Manifest.Entry(path: "reports/a/index.html", digest: FileDigest(of: [])),
    ]
    #expect(try Self.read(Manifest.bytes(of: entries, generator: "test")).entries == entries)
  }

  @Test func `a line has the path, the length and the SHA-256 that everybody computes`() {
    #expect(
      Manifest.line(Manifest.Entry(path: "a.html", digest: FileDigest(of: Array("abc".utf8)))) == """
            { "path": "a.html", "bytes": 3, \
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" }
        """)
  }

  @Test func `a list of an earlier version, and a line at fault, give the path without a digest`() throws {
    let text =
      Manifest.head("hedgerow 0.1") + """
            "index.html",
            { "path": "a.html", "bytes": 3, "sha256": "ba78" },
            { "path": "b.html", "bytes": -, "sha256": "" }

        """
    #expect(
      try Self.read(Array(text.utf8)).entries
        == ["index.html", "a.html", "b.html"].map { Manifest.Entry(path: $0, digest: nil) })
  }

  @Test func `two lists in order make one in order`() throws {
    try FixtureFolder.withTemporary { folder in
      var writer = try ManifestWriter(folder + "/list", generator: "test")
      try writer.merge(["a", "c", "z"].map(Self.entry)) { add throws(DiskFault) in
        for path in ["b", "d"] { try add(Self.entry(path)) }
      }
      try writer.finish()
      #expect(try Disk.read(folder + "/list") == Self.manifest(["a", "b", "c", "d", "z"]))
    }
  }

  @Test func `a manifest of another program is told from one of a build`() throws {
    #expect(try Self.read(Self.manifest(["index.html"], "hedgerow 9.9")).isOurs)
    #expect(try Self.read(Manifest.bytes(of: [], generator: "hedgerow test")).isOurs)
    for other in ["", "{}", "{\n  \"name\": \"An app\",\n  \"icons\": []\n}\n"] {
      #expect(try !Self.read(Array(other.utf8)).isOurs)
    }
  }

  @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "a//b", "./a", "", "index.html\0"])
  func `a path that could leave the output is not believed`(path: String) throws {
    #expect(try Self.read(Self.manifest([path, "fine.html"])).entries.map(\.path) == ["fine.html"])
  }

  private static func entry(_ path: String) -> Manifest.Entry { Manifest.Entry(path: path, digest: nil) }

  private static func manifest(_ paths: [String], _ generator: String = "test") -> [UInt8] {
    Manifest.bytes(of: paths.map(entry), generator: generator)
  }

  private static func read(_ bytes: [UInt8]) throws -> (isOurs: Bool, entries: [Manifest.Entry]) {
    try FixtureFolder.withTemporary { folder in
      try Disk.write(bytes, to: folder + "/manifest.json")
      var entries: [Manifest.Entry] = []
      try Manifest.forEach(in: folder + "/manifest.json") { entries.append($0) }
      return (Manifest.isOurs(folder + "/manifest.json"), entries)
    }
  }
}
