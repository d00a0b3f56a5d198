import Markup
import Testing

@Suite struct LineChartTests {
  @Test func `points stand where the scale puts them`() {
    let file = String(decoding: chart().drawn.file, as: UTF8.self)
    // 0…10 over 76…1052 across; −1…1 with 6 % air over 348…30 up: 0 is in the middle, at 189.
    #expect(file.contains(#"<path class="main" d="M76 189L1052 189"/>"#))
    #expect(file.contains(#"<path class="danger" d="M564 12L564 348"/>"#))
    #expect(file.contains(#"<rect class="shade" x="564" y="12" width="488" height="336"/>"#))
  }

  @Test func `a chart in a page is drawn for wide and for narrow screens`() {
    let html = chart().drawn.html.string
    #expect(html.contains(#"<svg class="chart wide""#))
    #expect(html.contains(#"<svg class="chart narrow""#))
    #expect(!html.contains("<style>"))
  }

  @Test func `it is read out by its title and description, and words are escaped`() {
    let html = chart(title: "a < b & c").drawn.html.string
    #expect(html.contains("role=\"img\"><title>a &lt; b &amp; c</title><desc>words</desc>"))
    #expect(html.contains(">liquidation &lt;5&gt;</text>"))
  }

  private func chart(title: String = "Title") -> LineChart {
    LineChart(
      title: title, description: "words", xLabel: "x", x: (0, 10),
      lines: [
        LineChart.Line(points: [(0, 0), (10, 0)], style: .main, label: .init("with", along: 0, isAbove: true)),
        LineChart.Line(points: [(0, -1), (10, 1)], style: .quiet),
      ], marks: [LineChart.Mark(x: 5, label: "liquidation <5>", style: .danger)], shaded: (5, 10),
      xText: { "\($0)" }, yText: { "\($0)" })
  }
}
