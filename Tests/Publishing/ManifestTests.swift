import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test func `what was written is read back`() {
    let paths = ["index.html", "reports/a/index.html"]
    #expect(Manifest.paths(in: Manifest.bytes(of: paths, generator: "test")) == paths)
  }

  @Test func `a manifest of another program is told from one of a build`() {
    #expect(Manifest.isOurs(Manifest.bytes(of: ["index.html"], generator: "hedgerow 9.9")))
    #expect(Manifest.isOurs(Manifest.bytes(of: [], generator: "hedgerow test")))
    for other in ["", "{}", "{\n  \"name\": \"An app\",\n  \"icons\": []\n}\n"] {
      #expect(!Manifest.isOurs(Array(other.utf8)))
    }
  }

  @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "a//b", "./a", ""])
  func `a path that could leave the output is not believed`(path: String) {
    #expect(Manifest.paths(in: Manifest.bytes(of: [path, "fine.html"], generator: "test")) == ["fine.html"])
  }
}
