import Testing

@testable import Markup

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("Ada 5× 👩‍👩‍👧 e\u{301}", "Ada 5× 👩‍👩‍👧 e\u{301}"), ("a\tb\r\n", "a\tb\r\n"), ("\u{0}\u{1B}[31m\u{7F}", "��[31m�"),
    ("\u{80}\u{9F}\u{A0}", "��\u{A0}"), ("a\u{2028}b\u{2029}", "a�b�"),
    ("pdf\u{202E}cod", "pdf�cod"), ("\u{2066}x\u{2069}", "�x�"), ("\u{E000}0\u{E001}", "\u{E000}0\u{E001}"), ("", ""),
  ])
  func `what no reader can see is shown as a replacement`(_ text: String, _ shown: String) {
    #expect(ShownText.of(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: ["שלום", "a مرحبا 12", "\u{200F}", "\u{10900}", "\u{1E900}", "\u{FB1D}"])
  func `a text with letters from right to left is isolated`(_ text: String) {
    #expect(ShownText.of(text) == "\u{2068}\(text)\u{2069}")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFF, 0xFDD0] as [UInt32])
  func `a noncharacter is shown as a replacement`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(ShownText.of("\(scalar)") == "\u{FFFD}")
  }

  @Test func `nothing inside can end the isolate`() {
    #expect(ShownText.of("ש\u{2069}\u{202C}\u{85}x") == "\u{2068}ש���x\u{2069}")
  }

  @Test func `in a sentence each text is isolated by itself, and the program's own words are kept`() {
    let names: [ShownText] = ["\("ש")", "\("\u{2069}\u{1B}")", "a\u{2068}"]
    let sentence: ShownText = "1 \(names.joined(separator: " · ")), \(27), \("ת")"
    #expect(sentence.string == "1 \u{2068}ש\u{2069} · �� · a\u{2068}, 27, \u{2068}ת\u{2069}")
    #expect(HTMLText(escaping: sentence).string == sentence.string)
    #expect(MarkdownText(escaping: sentence).string == sentence.string)
  }

  @Test func `all ways in treat a text alike`() throws {
    #expect(HTMLText(escaping: "\u{1B}<").string == "�&lt;")
    #expect(MarkdownText(escaping: "\u{1B}<").string == "�\\<")
    var writer = SVGWriter()
    writer.text("\u{1}", x: 0, y: 0, "tick")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<text class=\"tick\" x=\"0\" y=\"0\">�</text>")
  }
}
