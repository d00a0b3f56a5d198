import Markup
import Testing

@Suite struct BarChartTests {
  @Test func `bars begin at a common zero and end at their values`() {
    let html = chart([("Down", nil, -100, -300), ("Up", nil, 100, 100)]).drawn.html.string
    // −300…100 over 1,000: zero at 750, −100 at 500, 100 at 1,000.
    #expect(html.contains(#"<path class="with" d="M750 47H500V55H750zM750 91H1000V99H750z"/>"#))
    #expect(html.contains(#"<path class="without" d="M750 56H0V64H750zM750 100H1000V108H750z"/>"#))
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

  @Test func `words of the ends stand inward from them`() {
    let html = chart([("Down", nil, -90, -20), ("Up", nil, 5, 5)]).drawn.html.string
    #expect(html.contains(#"<text x="0" y="136">-100.0</text>"#))
    #expect(html.contains(#"<text class="end" x="100%" y="136">25.0</text>"#))
    #expect(html.contains(#"<text class="middle" x="80%" y="136">0.0</text>"#))
  }

  @Test func `whatever the bars, zero and a tick beyond the longest one have words`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let rows = (0..<Int.random(in: 1...16, using: &random)).map { _ -> (String, String?, Double, Double) in
        let sizes: [Double] = [0.004, 1, 37, 90_000, 2_500_000, 7e11]
        let size = sizes[Int.random(in: 0..<sizes.count, using: &random)]
        let low = Bool.random(using: &random) ? -size : 0
        return ("Row", nil, Double.random(in: low...size, using: &random), Double.random(in: -size...0, using: &random))
      }
      let values: [Double] = rows.flatMap { [$0.2, $0.3] }
      let longest = values.max { $0.magnitude < $1.magnitude } ?? 0
      let html = chart(rows).drawn.html.string
      let y = 30 + rows.count * 44 + 18
      let words: [Double] = html.split(separator: "<text").filter { $0.contains("y=\"\(y)\"") }.compactMap { element in
        element.split(separator: ">").dropFirst().first.flatMap { Double($0.prefix { $0 != "<" }) }
      }
      #expect(words.contains(0), "\(rows)")
      #expect(
        words.contains { $0.sign == longest.sign && $0.magnitude >= longest.magnitude * (1 - 1e-9) && $0 != 0 },
        "\(words) for \(rows)")
    }
  }

  private func chart(_ rows: [(String, String?, Double, Double)]) -> BarChart {
    BarChart(
      Picture(name: "bars", title: "Title", description: "words"), key: ("hedged", "unhedged"),
      rows: rows.map { BarChart.Row(name: $0.0, warning: $0.1, value: $0.2, compared: $0.3) },
      text: { value, _ in "\(value)" })
  }
}
