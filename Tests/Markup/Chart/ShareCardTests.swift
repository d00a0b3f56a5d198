import Foundation
import Testing

@testable import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ShareCardTests {
  private static let texts = [
    "Short", "A title of some length that will have to be broken into a few lines", String(repeating: "W", count: 300),
    String(repeating: "word ", count: 200), "保証金が清算価格に達するまでの値動きを一目で示すための説明文であり改行されなければならない",
    "<script>alert(1)</script> & \"quoted\" 'text'", "שלום עולם \u{202E}gnp.card", "",
  ]

  @Test(arguments: texts) func `no text leaves the picture`(text: String) throws {
    let figures = (1...4).map { RenderedMarkdown.Figure(label: text, value: "+\($0),248.55") }
    for card in [
      ShareCard(publisher: text, title: text, about: text, figures: [], accent: nil),
      ShareCard(publisher: text, title: text, about: nil, figures: figures, accent: "#123456"),
    ] {
      let lines = try Self.lines(of: card)
      for line in lines {
        let bold = line.isBold ? 1.13 : 1
        let width = TextMeasure.width(line.text.filter { !"\u{2068}\u{2069}".contains($0) }) * line.size / 13 * bold
        #expect(line.x >= 80 && line.x + width <= 1120.5, "\(line)")
        #expect(line.y - line.size * 0.8 > 14 && line.y + line.size * 0.3 < 630, "\(line)")
      }
      for (above, below) in zip(lines, lines.dropFirst()) where above.x == below.x {
        #expect(below.y - above.y >= 0.8 * below.size, "\(above) \(below)")
      }
    }
  }

  @Test func `a long title becomes smaller, and is cut where that is not enough`() throws {
    func title(_ text: String) throws -> [Line] {
      try Self.lines(of: ShareCard(publisher: "", title: text, about: nil, figures: [], accent: nil))
    }
    #expect(try title("Funding, who pays whom").map(\.size) == [76, 76])
    let long = try title(String(repeating: "word ", count: 200))
    #expect(long.map(\.size) == [52, 52, 52, 52])
    #expect(long.last?.text.hasSuffix("…") == true)
    #expect(try title("Three words here").map(\.text) == ["Three words here"])
  }

  /// The rest of a number is another number.
  @Test func `a figure without room is left out and never cut`() throws {
    let figures = [
      RenderedMarkdown.Figure(label: "Too long", value: String(repeating: "1234567,", count: 5)),
      RenderedMarkdown.Figure(label: "Net", value: "−123,456,789.01"),
    ]
    let card = ShareCard(publisher: "", title: "T", about: "About", figures: figures, accent: nil)
    #expect(try Self.lines(of: card).map(\.text) == ["T", "−123,456,789.01", "Net"])
    #expect(card.description == "T · Net −123,456,789.01 · ")
  }

  private struct Line {
    let text: String
    let x: Double
    let y: Double
    let size: Double
    let isBold: Bool
  }

  /// What is drawn, read as a browser reads it.
  private static func lines(of card: ShareCard) throws -> [Line] {
    let root = try #require(try XMLDocument(data: Data(card.file)).rootElement())
    #expect(root.elements(forName: "script").isEmpty)
    return root.elements(forName: "text").map { text in
      // Foundation on Linux finds no attribute by its name where elements have a namespace.
      func value(_ name: String) -> String? { text.attributes?.first { $0.name == name }?.stringValue }
      func number(_ name: String) -> Double { Double(value(name) ?? "") ?? .nan }
      return Line(
        text: text.stringValue ?? "", x: number("x"), y: number("y"), size: number("font-size"),
        isBold: value("font-weight") != nil)
    }
  }
}
