import Foundation
import Parsing
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

  @Test func `noncharacters are escaped in every plane, and their neighbours are not`() throws {
    let planes = (UInt32(0)...16).flatMap { plane in [0xFFFE, 0xFFFF].compactMap { Unicode.Scalar(plane << 16 | $0) } }
    let hidden = planes + (UInt32(0xFDD0)...0xFDEF).compactMap { Unicode.Scalar($0) }
    let shown = [0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x20000, 0x10FFFD].compactMap { Unicode.Scalar(UInt32($0)) }
    var text = ""
    for scalar in hidden + shown { text.unicodeScalars.append(scalar) }
    var writer = JSONWriter()
    writer.object { $0.text("text", text) }
    let written = writer.finished()
    let raw = Set(String(decoding: written, as: UTF8.self).unicodeScalars.filter { !$0.isASCII })
    #expect(raw == Set(shown))
    #expect(String(decoding: written, as: UTF8.self).contains("\\ufffe\\uffff\\ud83f\\udffe\\ud83f\\udfff"))
    let read = try JSONDocument(Source(file: "report.json", bytes: written)).root["text"]?.string
    #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }
}
