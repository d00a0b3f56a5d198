import Markup
import Testing

@Suite struct LineChartTests {
  @Test func `points stand where the scale puts them`() {
    let file = String(decoding: chart().drawn.file, as: UTF8.self)
    // 0…10 over 1,000 across; −1…1 with 6 % air over 290…23 down: 0 is in the middle, at 156.5.
    #expect(file.contains(#"<path class="main" d="M0 156.5L1000 156.5"/>"#))
    // The mark's line begins beside its words, above the curves.
    #expect(file.contains(#"<path class="danger" d="M500 4.5V290"/>"#))
    #expect(file.contains(#"<path class="shade" d="M500 23H1000V290H500z"/>"#))
  }

  @Test func `a chart in a page has no style of its own, its file has`() {
    let drawn = chart().drawn
    #expect(drawn.html.string.hasPrefix("<figure class=\"chart\"><figcaption>Title"))
    #expect(!drawn.html.string.contains("style"))
    let file = String(decoding: drawn.file, as: UTF8.self)
    #expect(file.contains("<style>"))
    #expect(file.contains("prefers-color-scheme:dark"))
    #expect(file.hasPrefix(#"<svg class="chart" xmlns="http://www.w3.org/2000/svg" width="720" height="320""#))
  }

  @Test func `it is read out by its title and description, and words are escaped`() {
    let html = chart(title: "a < b & c").drawn.html.string
    #expect(html.contains(#"role="img" aria-labelledby="name-t name-d"><title id="name-t">a &lt; b &amp; c</title>"#))
    #expect(html.contains(#"<desc id="name-d">words</desc>"#))
    #expect(html.contains(">liquidation &lt;5&gt;</text>"))
  }

  @Test func `a chart without any height has ticks around its value`() {
    var flat = LineChart(
      Picture(name: "n", title: "t", description: "d"), x: (0, 1),
      lines: [.init(points: [(0, 5), (1, 5)], style: .main)],
      xText: { value, _ in "\(value)" }, yText: { value, _ in "y\(value)" })
    flat.showsZero = false
    #expect(flat.drawn.html.string.contains(">y5.0</text>"))
  }

  private func chart(title: String = "Title") -> LineChart {
    var chart = LineChart(
      Picture(name: "name", title: "\(title)", description: "words"), x: (0, 10),
      lines: [
        LineChart.Line(points: [(0, 0), (10, 0)], style: .main, label: "with"),
        LineChart.Line(points: [(0, -1), (10, 1)], style: .quiet),
      ], xText: { value, _ in "\(value)" }, yText: { value, _ in "\(value)" })
    chart.marks = [LineChart.Mark(x: 5, label: "liquidation <5>", style: .danger)]
    chart.shaded = [(5, 10)]
    return chart
  }
}
