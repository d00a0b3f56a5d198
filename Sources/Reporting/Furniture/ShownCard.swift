import Markup

/// The picture that stands for a page, as the page names it.
struct ShownCard: Sendable {
  let card: ShareCard
  let url: String

  static let vocabulary = Vocabulary<ShownCard>([
    .text("url", "Its whole address", example: "https://example.org/guide/card.svg") { $0.url },
    .text("type", "Its media type", example: "image/svg+xml") { _ in "image/svg+xml" },
    .text("width", "Its width in pixels", example: "1200") { _ in "\(ShareCard.width)" },
    .text("height", "Its height in pixels", example: "630") { _ in "\(ShareCard.height)" },
    .text("text", "What it shows, for those who do not see it") { $0.card.description },
  ])
}

/// A page has a card where others may link to it, and where its whole address is known, without which nobody finds a picture.
extension FramedPage {
  private static let cardFile = "card.svg"

  /// - Parameter figures: those of the page, read only where there is a card.
  mutating func drawCard(figures: @autoclosure () -> [RenderedMarkdown.Figure]) {
    guard address != nil else { return }
    card = ShareCard(
      publisher: frame.organisation, title: title, about: heading?.description, figures: figures(),
      accent: frame.accent.light)
  }

  var cardFiles: [Named] { card.map { [(Self.cardFile, $0.file)] } ?? [] }

  var shownCard: ShownCard? {
    guard let card, let place = surroundings?.place, let url = frame.address(of: place + Self.cardFile) else {
      return nil
    }
    return ShownCard(card: card, url: url)
  }
}
