import Testing

@testable import Markup

@Suite struct HTMLTextTests {
  @Test func `plain text enters by escaping only`() {
    #expect(
      HTMLText(escaping: "<a href='x'>\"&\"</a>").string
        == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;")
    #expect(HTMLText(escaping: "").string == "")
    #expect(HTMLText(escaping: "é\u{0}\r\n").string == "é\u{FFFD}&#13;\n")
  }

  @Test func `texts join`() {
    var text = HTMLText("<b>") + HTMLText(escaping: "<")
    text.append(HTMLText("</b>"))
    #expect(text.string == "<b>&lt;</b>")
    #expect(HTMLText() == HTMLText(escaping: ""))
  }
}
