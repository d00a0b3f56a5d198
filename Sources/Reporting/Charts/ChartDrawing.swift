import Markup

/// A chart on its paper: for the page, and as the file that its Markdown twin shows.
struct ChartDrawing: Sendable {
  let name: String
  let file: [UInt8]
  private let html: HTMLText
  private let picture: Picture

  init(_ picture: Picture, _ drawn: DrawnChart) {
    name = picture.name + ".svg"
    file = drawn.file
    html = drawn.html
    self.picture = picture
  }

  /// - Parameter prefix: what the name begins with, where a page has charts of several portfolios.
  init(_ chart: LineChart, prefix: String = "") {
    var chart = chart
    chart.picture.name = prefix + chart.picture.name
    self.init(chart.picture, chart.drawn)
  }

  init(_ chart: BarChart, prefix: String = "") {
    var chart = chart
    chart.picture.name = prefix + chart.picture.name
    self.init(chart.picture, chart.drawn)
  }

  init(_ chart: ColumnChart, prefix: String = "") {
    var chart = chart
    chart.picture.name = prefix + chart.picture.name
    self.init(chart.picture, chart.drawn)
  }

  /// The chart as a block of a page.
  func block(hasTwins: Bool) -> Block {
    let words: ShownText = "\(picture.title): \(picture.description)"
    let alt = MarkdownText(escaping: words)
    // The name is made of letters, digits and hyphens.
    var markdown =
      hasTwins ? MarkdownText("![") + alt + MarkdownText("](") + MarkdownText(escaping: name) + MarkdownText(")") : alt
    if let note = picture.note { markdown = markdown + MarkdownText("\n\n") + MarkdownText(escaping: note) }
    return Block(html: html, markdown: markdown)
  }
}
