/// Texts that a client's name or a venue's label could be if it wanted to break a page: pieces of
/// Markdown, HTML, URLs and Unicode, alone and in pairs.
let hostileValues: [String] = {
  let markup = [
    "*", "**", "_", "`", "``", "```", "~~~", "~", "[", "]", "](", "![", "<", ">", "&", "\\", "|", "#", "---",
    "===", "-",
    "+", "1.", "1)", ":--", "|---|", "    x", "\tx", "> q", "- item", "# h #", "[a](b)", "![a](b)", "[x]: /u",
    "<https://e.org>", "a@b.c", "www.e.org", "**bold**", "a_b_c", "`code`", "```\nx\n```", "x\n\ny", "x\ny",
    "x\r\ny",
    "\n", "\\\n", "x  \ny", " x", "x ", " ", "\\|", "\\\\|", "\\`", "a|b|c", "||", "- [ ] todo", "^1",
    "[^1]: x", ":smile:",
  ]
  let html = [
    "<b>", "</td>", "</table>", "<script>alert(1)</script>", "<!--", "-->", "<!-- .x -->", "<?x?>",
    "<![CDATA[", "]]>",
    "<img src=x onerror=alert(1)>", "\" onclick=\"x", "' onclick='x", "\"", "'", "&amp;", "&lt;", "&#60;",
    "&#x3C;", "&copy",
    "&quot;", "amp;", "</p><p>", "{{name}}", "{{{name}}}", "</title>", "<svg/onload=x>",
    "<a href=javascript:x>",
  ]
  let urls = [
    "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\tscript:x", "data:text/html,x",
    "vbscript:x", "file:///etc",
    "//e.org", "https://e.org/a b?c=d&e=f", "x)y", "(x", "/a/../b", "a?b#c", "%41", "%", "mailto:a@b.c",
    "\\\\e.org\\x",
  ]
  let unicode = [
    "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}abc", "\u{2028}",
    "\u{2066}x", "\u{E000}",
    "\u{E001}", "\u{E000}0\u{E001}", "\u{E000}R\u{E001}", "\u{FEFF}", "\u{FFFD}", "e\u{301}", "\u{301}", "𝕏",
    "👩‍👩‍👧", "İ", "中文", "עברית",
  ]
  let singles = markup + html + urls + unicode
  let pairs = zip(singles, singles.dropFirst(7) + singles.prefix(7)).map { "\($0)\($1)" }
  return singles + pairs
}()
