import Markup

/// A chart on its paper: for the page, and as the file that its Markdown twin shows.
struct ChartDrawing: Sendable {
  let name: String
  let file: [UInt8]
  private let html: HTMLText
  private let picture: Picture

  /// - Parameter prefix: what the name begins with, where a page has charts of several portfolios.
  init(_ chart: some Chart, prefix: String = "") {
    var chart = chart
    chart.picture.name = prefix + chart.picture.name
    picture = chart.picture
    name = picture.name + ".svg"
    let drawn = chart.drawn
    file = drawn.file
    html = drawn.html
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
