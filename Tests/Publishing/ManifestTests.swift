import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test func `what was written is read back`() throws {
    let paths = ["index.html", "reports/a/index.html"]
    #expect(try Self.read(Manifest.bytes(of: paths, generator: "test")).paths == paths)
  }

  @Test func `two lists in order make one in order`() throws {
    try FixtureFolder.withTemporary { folder in
      var writer = try ManifestWriter(folder + "/list", generator: "test")
      try writer.merge(["a", "c", "z"]) { add throws(DiskFault) in for path in ["b", "d"] { try add(path) } }
      try writer.finish()
      #expect(try Disk.read(folder + "/list") == Manifest.bytes(of: ["a", "b", "c", "d", "z"], generator: "test"))
    }
  }

  @Test func `a manifest of another program is told from one of a build`() throws {
    #expect(try Self.read(Manifest.bytes(of: ["index.html"], generator: "hedgerow 9.9")).isOurs)
    #expect(try Self.read(Manifest.bytes(of: [], generator: "hedgerow test")).isOurs)
    for other in ["", "{}", "{\n  \"name\": \"An app\",\n  \"icons\": []\n}\n"] {
      #expect(try !Self.read(Array(other.utf8)).isOurs)
    }
  }

  @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "a//b", "./a", ""])
  func `a path that could leave the output is not believed`(path: String) throws {
    #expect(try Self.read(Manifest.bytes(of: [path, "fine.html"], generator: "test")).paths == ["fine.html"])
  }

  private static func read(_ bytes: [UInt8]) throws -> (isOurs: Bool, paths: [String]) {
    try FixtureFolder.withTemporary { folder in
      try Disk.write(bytes, to: folder + "/manifest.json")
      var paths: [String] = []
      try Manifest.forEachPath(in: folder + "/manifest.json") { paths.append($0) }
      return (Manifest.isOurs(folder + "/manifest.json"), paths)
    }
  }
}
