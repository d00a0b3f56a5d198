import Testing

@testable import hedgerow

@Suite struct PrintableTests {
  @Test(arguments: [
    ("abc é 日 😀 👩‍💻", "abc é 日 😀 👩‍💻"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\nb\tc\r", "a\\u{A}b\\u{9}c\\u{D}"),
    ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}abc\u{2066}", "\\u{202E}abc\\u{2066}"), ("\u{2028}", "\\u{2028}"),
    ("\u{0}\u{7F}", "\\u{0}\\u{7F}"), ("\u{FEFF}", "\\u{FEFF}"), ("", ""),
  ])
  func `what is not visible is written as an escape`(_ text: String, _ shown: String) {
    #expect(Printable.text(text) == shown)
  }

  @Test(arguments: [
    (30000, "30000"), (0.1, "0.1"), (-0.5, "-0.5"), (0, "0"), (1e30, "1e30"), (1e-30, "1e-30"), (1e16, "1e16"),
    (123456.75, "123456.75"),
  ])
  func `a number is shown in its shortest form`(_ number: Double, _ shown: String) {
    #expect(Printable.number(number) == shown)
  }

  @Test func `of a long name the beginning is shown, of a path all`() {
    let long = String(repeating: "a", count: 1000)
    #expect(Printable.text(long) == String(repeating: "a", count: 100) + "…")
    #expect(Printable.text(String(repeating: "a", count: 100)) == String(repeating: "a", count: 100))
    #expect(Printable.path(long) == long)
  }

  @Test func `a choice is told as one would say it`() {
    #expect(Printable.choice([]) == "")
    #expect(Printable.choice(["a"]) == "`a`")
    #expect(Printable.choice(["a", "b"]) == "`a` or `b`")
    #expect(Printable.choice(["a", "b", "c"]) == "`a`, `b` or `c`")
    #expect(Printable.choice((1...14).map { "\($0)" }).hasSuffix("`11`, `12` or 2 more"))
  }

  @Test func `of a text of a million characters the beginning is shown`() {
    let shown = Printable.text(String(repeating: "\u{1B}", count: 1_000_000))
    #expect(shown == String(repeating: "\\u{1B}", count: 100) + "…")
  }
}
