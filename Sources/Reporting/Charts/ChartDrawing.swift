import Markup

/// A chart on its paper: for the page, and as the file that its Markdown twin shows.
struct ChartDrawing: Sendable {
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
    let alt = MarkdownText(escaping: "\(picture.title): \(picture.description)" as ShownText)
    var markdown = hasTwins ? MarkdownText("![") : alt
    if hasTwins {
      markdown.append(alt)
      markdown.append(MarkdownText("]("))
      // The name is made of letters, digits and hyphens.
      markdown.append(MarkdownText(escaping: name))
      markdown.append(MarkdownText(")"))
    }
    if let note = picture.note {
      markdown.append(MarkdownText("\n\n"))
      markdown.append(MarkdownText(escaping: note))
    }
    return Block(html: html, markdown: markdown)
  }
}
