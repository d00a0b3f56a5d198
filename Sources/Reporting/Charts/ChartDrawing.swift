import Markup

/// A chart on its paper: for the page, and as the file that its Markdown twin shows.
final class ChartDrawing: Sendable {
  let name: String
  let file: [UInt8]
  private let html: HTMLText
  private let picture: Picture

  /// - Parameter prefix: what the name begins with, where a page has charts of several portfolios.
  init(_ chart: some Chart, prefix: String = "") {
    let drawn: DrawnChart
    if prefix.isEmpty {
      (picture, drawn) = (chart.picture, chart.drawn)
    } else {
      var chart = chart
      chart.picture.name = prefix + chart.picture.name
      (picture, drawn) = (chart.picture, chart.drawn)
    }
    name = picture.name + ".svg"
    file = drawn.file
    html = drawn.html
  }

  /// The chart as a block of a page.
  func block(hasTwins: Bool) -> Block {
    Block(html: html, markdown: picture.markdown(file: hasTwins ? name : nil))
  }
}
