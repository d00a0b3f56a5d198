import Markup
import Testing

@Suite struct BarChartTests {
  @Test func `bars begin at a common zero and end at their values`() {
    let html = chart([("Down", nil, -100, -300), ("Up", nil, 100, 100)]).drawn.html.string
    // −308…108 over 1,000: zero at 740.4, −100 at 500, 100 at 980.8.
    #expect(html.contains(#"<path class="with" d="M740.4 47H500V55H740.4zM740.4 91H980.8V99H740.4z"/>"#))
    #expect(html.contains(#"<path class="without" d="M740.4 56H19.2V64H740.4zM740.4 100H980.8V108H740.4z"/>"#))
  }

  @Test func `what went wrong stands beside the name, and names are escaped`() {
    let html = chart([("a <b>", "liquidated", 1, 2)]).drawn.html.string
    #expect(html.contains(#">a &lt;b&gt; · <tspan class="danger">liquidated</tspan></text>"#))
  }

  @Test func `a name that is too long for a narrow screen is cut, its warning is not`() {
    let name = "A move of twenty per cent of everything that there is in the whole wide world"
    let html = chart([(name, "liquidated", 1, 2)]).drawn.html.string
    #expect(html.contains(#"… · <tspan class="danger">liquidated</tspan>"#))
    #expect(!html.contains("world</text>"))
  }

  @Test func `bars of nothing are drawn at zero`() {
    #expect(chart([("Flat", nil, 0, 0)]).drawn.html.string.contains(#"<path class="with" d="M500 47H500V55H500z"/>"#))
  }

  private func chart(_ rows: [(String, String?, Double, Double)]) -> BarChart {
    BarChart(
      Picture(name: "bars", title: "Title", description: "words"), key: ("hedged", "unhedged"),
      rows: rows.map { BarChart.Row(name: $0.0, warning: $0.1, value: $0.2, compared: $0.3) },
      text: { value, _ in "\(value)" })
  }
}
