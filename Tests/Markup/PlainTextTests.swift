import Testing

@testable import Markup

@Suite struct PlainTextTests {
  @Test(arguments: hostileValues)
  func `escaped text reads as it was`(text: String) {
    let shown = plainText(ofHTML: HTMLText(escaping: text).bytes)
    #expect(shown.unicodeScalars.elementsEqual(ShownText.of(text).unicodeScalars))
  }

  @Test func `tags are passed over`() {
    #expect(plainText(ofHTML: Array("<em>a</em> &amp;amp; <code class=\"x\">b</code>".utf8)) == "a &amp; b")
    #expect(plainText(ofHTML: Array("a &copy; <b".utf8)) == "a &copy; ")
  }
}
