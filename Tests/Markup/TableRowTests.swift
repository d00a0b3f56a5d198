import Testing

@testable import Markup

@Suite struct TableRowTests {
  @Test(arguments: [
    ("| a | b |", ["a", "b"]), ("a|b", ["a", "b"]), ("  |a|  ", ["a"]), ("||", [""]), ("|", []), ("", []),
    ("a", ["a"]),
    (#"a\|b|c"#, [#"a\|b"#, "c"]), (#"a\\|b"#, [#"a\\|b"#]), (#"a\"#, [#"a\"#]), ("| `a|b` |", ["`a", "b`"]),
    ("|\ta\t|", ["a"]),
  ])
  func `a line is cut at its pipes`(line: String, cells: [String]) {
    let bytes = Array(line.utf8)
    let row = TableRow(0..<bytes.count, in: bytes)
    #expect(row.cells.map { String(decoding: bytes[$0], as: UTF8.self) } == cells)
  }

  @Test(arguments: [
    ("|---|:--|:-:|--:|", [Alignment.none, .left, .centre, .right]), ("-|-", [.none, .none]), (":-", [.left]),
    ("--:", [.right]),
    ("| - |", [.none]),
  ])
  func `a delimiter row gives the alignments`(line: String, alignments: [Alignment]) {
    let bytes = Array(line.utf8)
    #expect(Alignment.all(of: 0..<bytes.count, in: bytes) == alignments)
  }

  @Test(arguments: ["", "|", "a|b", "|:|", "|::|", "|- -|", "|---||", "|-:-|"])
  func `other lines are not delimiter rows`(line: String) {
    let bytes = Array(line.utf8)
    #expect(Alignment.all(of: 0..<bytes.count, in: bytes) == nil)
  }
}
