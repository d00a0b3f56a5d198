import Markup

/// The report's first picture on its paper: for the page, and as the file that its Markdown twin shows.
struct SweepDrawing: Sendable {
  /// The picture's name as a file beside the Markdown twin.
  static let file = "outcome.svg"

  let file: [UInt8]
  private let html: HTMLText
  private let words: String

  init(_ sweep: SweepChart) {
    let chart = sweep.chart
    let drawn = chart.drawn
    html = drawn.html
    file = drawn.file
    words = chart.title + ": " + chart.description
  }

  /// The chart as a block of a page.
  func block(hasTwins: Bool) -> Block {
    let alt = MarkdownText(escaping: words)
    let image = MarkdownText("![") + alt + MarkdownText("](outcome.svg)")
    return Block(html: html, markdown: hasTwins ? image : alt)
  }
}
