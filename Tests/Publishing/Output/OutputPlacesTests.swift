import Parsing
import Testing

@testable import Publishing
@testable import hedgerow

@Suite struct OutputPlacesTests {
  @Test func `places that differ are taken side by side`() throws {
    var places = OutputPlaces()
    for path in ["index.html", "reports/a/index.html", "reports/a/index.md", "reports/b/index.html", "reports.html"] {
      try places.take(path)
    }
  }

  @Test(arguments: [
    (["a/b", "a/b"], "error: two pages would stand at one place\n= `a/b`"),
    (
      ["a/Index.html", "a/index.html"],
      """
      error: two places of the output are one on some systems
      = `a/Index.html`
      = and `a/index.html`
      hint: names must differ in more than case and accents' encoding
      """
    ),
    (
      ["A/x", "a/y"],
      """
      error: two places of the output are one on some systems
      = `A/`
      = and `a/`
      hint: names must differ in more than case and accents' encoding
      """
    ),
    (
      ["caf\u{E9}", "cafe\u{301}"],
      """
      error: two places of the output are one on some systems
      = `caf\u{E9}`
      = and `cafe\u{301}`
      hint: names must differ in more than case and accents' encoding
      """
    ),
    (
      ["stra\u{DF}e", "STRASSE"],
      """
      error: two places of the output are one on some systems
      = `stra\u{DF}e`
      = and `STRASSE`
      hint: names must differ in more than case and accents' encoding
      """
    ),
    (
      ["a", "a/b"],
      """
      error: two places of the output are one on some systems
      = `a`
      = and `a/`
      hint: names must differ in more than case and accents' encoding
      """
    ),
  ])
  func `places that are one on some system are refused`(_ paths: [String], _ message: String) throws {
    #expect(try Self.message(taking: paths).unicodeScalars.elementsEqual(message.unicodeScalars))
  }

  @Test(arguments: [
    ("../x", "it stands for another folder"), ("/etc/x", "it is empty"), ("a/./b", "it stands for another folder"),
    ("a\\..\\b", "it holds `\\`"), ("C:/x", "it holds `:`"),
    ("reports/con/index.html", "`con` is a device on Windows, whatever stands behind a full stop"),
    ("nul.md", "`nul` is a device on Windows, whatever stands behind a full stop"),
    ("a./b", "Windows drops `.` at its end"),
    ("a /b", "Windows drops ` ` at its end"), ("a\u{1B}[31m", "it holds `\\u{1B}`"),
    (String(repeating: "a", count: 255), "it is 255 bytes long, and 200 are allowed"),
  ])
  func `a place that leads out or that some system cannot keep is refused`(_ path: String, _ note: String) throws {
    #expect(
      try Self.message(taking: [path])
        == "error: a page would have a name that not every system can keep\n= `\(Printable.text(path))`: \(note)")
  }

  private static func message(taking paths: [String]) throws -> String {
    let fault = try #require(throws: PublishingFault.self) {
      var places = OutputPlaces()
      for path in paths { try places.take(path) }
    }
    return Diagnostic.text(of: fault)
  }
}
