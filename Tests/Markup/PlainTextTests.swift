import Testing

@testable import Markup

@Suite struct PlainTextTests {
  @Test(arguments: hostileValues)
  func `escaped text reads as it was`(text: String) {
    let shown = plainText(ofHTML: HTMLText(escaping: text).bytes)
    #expect(Array(shown.utf8) == Array(text.utf8).replacingNUL)
  }

  @Test func `tags are passed over`() {
    #expect(plainText(ofHTML: Array("<em>a</em> &amp;amp; <code class=\"x\">b</code>".utf8)) == "a &amp; b")
    #expect(plainText(ofHTML: Array("a &copy; <b".utf8)) == "a &copy; ")
  }
}

extension [UInt8] {
  fileprivate var replacingNUL: [UInt8] { flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] } }
}
