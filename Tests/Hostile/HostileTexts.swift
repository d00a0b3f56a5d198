/// Texts that a file may hold and that could break something if they were taken for more than text, in classes. The same
/// pieces in pairs, and in the places of a template, are in `hostileValues`.
enum HostileTexts {
  static let classes: [(name: String, texts: [String])] = (marked + written + hidden).map { name, texts in
    // A text of spaces alone is no name.
    (name, texts.map { text in text.utf8.contains { $0 > 0x20 && $0 < 0x7F } ? text : "x" + text + "y" })
  }

  private static let marked: [(String, [String])] = [
    (
      "inlines",
      [
        "*", "**bold**", "_x_", "`code`", "``", "[a](b)", "![a](b)", "](x)", "~~x~~", "a|b|c", "\\|", "\\", "wow!",
        "<https://e.org>", "a@b.c", "www.e.org", "[x][y]", "&",
      ]
    ),
    (
      "blocks",
      [
        "# h #", "- item", "1. x", "1)", "> q", "---", "===", "|---|", ":--", "    x", "\tx", "[x]: /u", "- [ ] todo",
        "```\nx\n```", "~~~", "x\n\ny", "x\n# h", "x\n\n| a |\n|---|\n| b |", "x\n\n<!-- .danger -->\n\ny",
      ]
    ),
    (
      "tags",
      [
        "<b>", "</td>", "</table>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><b>", "-->",
        "<!-- .x -->", "<![CDATA[", "]]>", "<?x?>", "<svg/onload=x>", "</style><script>x</script>",
        "<iframe srcdoc=x>",
        "<base href=//e.org>", "<meta http-equiv=refresh content=0>", "<form action=//e.org>",
        "<math><mi xlink:href=x>", "\" onclick=\"x", "' onclick='x",
      ]
    ),
  ]

  private static let written: [(String, [String])] = [
    (
      "references",
      ["&amp;", "&lt;b&gt;", "&#60;", "&#x3C;", "&copy", "&quot;", "amp;", "&&&", "%41", "\\u003c", "&NewLine;"]
    ),
    (
      "addresses",
      [
        "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\nscript:x", "data:text/html,x", "vbscript:x",
        "file:///etc", "//e.org", "https://e.org/a b?c=d&e=f", "mailto:a@b.c?x", "x)y", "/a/../b", "\\\\e.org\\x",
        "[a](javascript:x)",
      ]
    ),
    ("templates", ["{{name}}", "{{{name}}}", "{{#menu}}x{{/menu}}", "{{! x }}", "{{> x}}", "${x}", "{% x %}", "{{"]),
  ]

  private static let hidden: [(String, [String])] = [
    (
      "controls",
      [
        "\u{0}", "\u{1}x", "\u{7F}", "\u{85}", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31m",
        "\u{8}\u{8}", "x\ry", "x\r\ny", "\u{2028}", "\u{2029}x", "a\u{C}b",
      ]
    ),
    (
      "direction",
      [
        "שלום", "مرحبا 12", "a\u{202E}fdp.exe", "\u{2067}\u{2067}x", "x\u{2069}\u{2069}שy", "\u{202C}", "\u{200F}",
        "שלום\n*x*", "\u{2066}", "12 ש 34", "ש!", "🤷‍♂️ ש",
      ]
    ),
    ("marks", ["\u{E000}", "\u{E001}", "\u{E000}0\u{E001}", "\u{E000}R\u{E001}", "x\u{E000}1\u{E001}y"]),
    ("noncharacters", noncharacters),
    (
      "spaces",
      [" x", "x ", "x  \ny", "\u{A0}x", "\u{200B}", "\u{AD}", "x\u{3000}", "\u{FEFF}x", "x\n", "\nx", "\\\nx"]
    ),
    (
      "letters",
      [
        "İ", "中文", "𝕏", "👩‍👩‍👧", "🏴\u{E0067}\u{E007F}", "a\u{300}\u{301}\u{302}", "\u{301}", "e\u{301}", "é", "ß",
        "Content", "theContent", "limits", "constructor",
      ]
    ),
    (
      "sheets",
      ["=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-1", "1.5", "−2", "100", "\"; } * { display: none", "url(//e.org)"]
    ),
    ("runs", runs),
  ]

  /// A literal may not hold these.
  private static let noncharacters: [String] = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF].map { (value: UInt32) -> String in
    "x" + (Unicode.Scalar(value).map { String($0) } ?? "")
  }

  private static let runs: [String] = [
    ("[", 300), ("`", 301), ("*_", 200), ("<", 300), ("\\", 301), ("|", 90), ("ש ", 90), ("long ", 100),
  ].map { (piece: String, count: Int) -> String in String(repeating: piece, count: count) }

  /// What stands in which place in one of the builds: in each build every place has a class of its own, and after as many
  /// builds as there are classes every place has had every class.
  static func planted(inBuild build: Int, places: Int) -> [String] {
    (0..<places).map { place in
      let texts = classes[(build + place) % classes.count].texts
      return texts[(place + place / classes.count + build / classes.count * places) % texts.count]
    }
  }
}
