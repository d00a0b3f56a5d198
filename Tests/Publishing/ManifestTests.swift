import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test func `what was written is read back`() {
    let paths = ["index.html", "reports/a/index.html"]
    #expect(Manifest.paths(in: Manifest.bytes(of: paths, generator: "test")) == paths)
  }

  @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "a//b", "./a", ""])
  func `a path that could leave the output is not believed`(path: String) {
    #expect(Manifest.paths(in: Manifest.bytes(of: [path, "fine.html"], generator: "test")) == ["fine.html"])
  }
}
