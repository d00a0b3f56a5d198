import Markup
import Testing

@Suite struct ColumnChartTests {
  @Test func `columns stand on zero, and below it hang from it`() {
    let html = chart([1, -1, 0]).drawn.html.string
    // −1.1…1.1 over 170…8: zero at 89, 1 at 15.4, −1 at 162.6. A column takes 76 % of a third.
    #expect(html.contains(#"<path class="column" d="M40 89H293.3V15.4H40zM373.3 89H626.7V162.6H373.3z"/>"#))
  }

  @Test func `a tick without room on a narrow screen is for wide ones`() {
    let html = chart([1, 2, 3, 4]).drawn.html.string
    #expect(html.contains(#"<text class="middle" x="12.5%" y="190">1 January 2025</text>"#))
    #expect(html.contains(#"<text class="more middle" x="37.5%" y="190">2 January 2025</text>"#))
  }

  private func chart(_ values: [Double]) -> ColumnChart {
    ColumnChart(
      Picture(name: "columns", title: "Title", description: "words"), values: values,
      xTicks: values.indices.map { (Double($0) + 0.5, "\($0 + 1) January 2025") }, text: { value, _ in "\(value)" })
  }
}
