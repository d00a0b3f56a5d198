import Foundation
import Testing

@testable import Reporting

@Suite struct JSONWriterTests {
  @Test func `members stand in the order they were given`() {
    var writer = JSONWriter()
    writer.object {
      $0.number("whole", 30_000)
      $0.number("fraction", 59_760.956175298805)
      $0.number("none", nil)
      $0.number("beyond", .infinity)
      $0.flag("flag", true)
      $0.array("empty", [Int]()) { _, _ in }
      $0.array("rows", [1]) { $0.number("row", Double($1)) }
    }
    #expect(
      String(decoding: writer.finished(), as: UTF8.self) == """
        {
          "whole": 30000,
          "fraction": 59760.95617529881,
          "none": null,
          "beyond": null,
          "flag": true,
          "empty": [],
          "rows": [
            {
              "row": 1
            }
          ]
        }

        """)
  }

  @Test func `texts are escaped so that no control character is left`() {
    var writer = JSONWriter()
    writer.object { $0.text("text", "a\"b\\c\n\u{1B}\u{7F}é") }
    #expect(
      String(decoding: writer.finished(), as: UTF8.self)
        == "{\n  \"text\": \"a\\\"b\\\\c\\u000a\\u001b\\u007fé\"\n}\n")
  }

  @Test func `what turns the direction of writing is escaped, and read back as it was`() throws {
    let text = "a\u{85}\u{9B}\u{A0}\u{2027}\u{2028}\u{202E}\u{202F}\u{2065}\u{2066}\u{2069}\u{206A}ש"
    var writer = JSONWriter()
    writer.object { $0.text("text", text) }
    let written = writer.finished()
    #expect(
      String(decoding: written, as: UTF8.self)
        == "{\n  \"text\": \"a\\u0085\\u009b\u{A0}\u{2027}\\u2028\\u202e\u{202F}\u{2065}\\u2066\\u2069\u{206A}ש\"\n}\n")
    let read = try JSONSerialization.jsonObject(with: Data(written)) as? [String: String]
    #expect(read?["text"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }
}
