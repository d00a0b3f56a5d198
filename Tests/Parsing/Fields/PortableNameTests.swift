import Testing

@testable import Parsing

@Suite struct PortableNameTests {
  @Test(arguments: ["one-btc", "index.html", "console", "com10", "nul-1", "é", "a b", ".hidden", "lpt"])
  func `a name that every system keeps is no problem`(_ name: String) {
    #expect(PortableName.problem(of: name) == nil)
  }

  @Test(arguments: [
    ("", PortableName.Problem.empty), (".", .step), ("..", .step), ("con", .reserved("con")),
    ("NUL.json", .reserved("nul")),
    ("aux.tar.gz", .reserved("aux")), ("com1", .reserved("com1")), ("lpt0", .reserved("lpt0")),
    ("COM²", .reserved("com²")),
    ("a/b", .character("/")), ("a\\b", .character("\\")), ("c:", .character(":")), ("a\u{0}", .character("\u{0}")),
    ("a\u{1B}", .character("\u{1B}")), ("a?", .character("?")), ("a.", .ending(".")), ("a ", .ending(" ")),
  ])
  func `a name that some system cannot keep is a problem`(_ name: String, _ problem: PortableName.Problem) {
    #expect(PortableName.problem(of: name) == problem)
  }

  @Test func `a name has at most 200 bytes`() {
    #expect(PortableName.problem(of: String(repeating: "a", count: 200)) == nil)
    #expect(PortableName.problem(of: String(repeating: "é", count: 128)) == .tooLong(bytes: 256))
  }
}
