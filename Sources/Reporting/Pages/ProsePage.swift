public import Hedging
public import Markup

/// A page of the site's own: what `prose.md`, and the page's text in it, may say.
public struct ProsePage: Sendable {
  /// What the page says of itself.
  public struct Heading: Sendable {
    let title: String
    let description: String?
    /// The days that it was written and last changed on.
    let date: Instant?
    let updated: Instant?
    let language: String?
    /// Whether its sections may be listed at its head.
    let hasContents: Bool
    let isDraft: Bool

    public init(
      title: String, description: String?, date: Instant?, updated: Instant?, language: String?,
      hasContents: Bool = true, isDraft: Bool = false
    ) {
      self.title = title
      self.description = description
      self.date = date
      self.updated = updated
      self.language = language
      self.hasContents = hasContents
      self.isDraft = isDraft
    }
  }

  let heading: Heading
  /// The way to the site's first folder.
  let root: String
  /// The pages in its folder, if it is the folder's own.
  let pages: [PageLink]
  let dates: DatePattern
  /// Its sections, where they are listed at its head.
  var contents: [RenderedMarkdown.Heading] = []
  /// The portfolio that the page is about.
  let quoted: QuotedReport?
  /// Further portfolios that it may quote, in the order of its front matter.
  let others: [QuotedReport]
  /// The site's venues, whether a portfolio has to do with them or not.
  let venues: [ListedVenue]

  /// A further portfolio and the scenario sets that it is evaluated with.
  public typealias Other = (portfolio: Portfolio, sets: [ScenarioSet])

  init(
    _ heading: Heading, root: String, pages: [PageLink], dates: DatePattern, quoted: QuotedReport?,
    others: [QuotedReport] = [], venues: [ListedVenue]
  ) {
    self.heading = heading
    self.root = root
    self.pages = pages
    self.dates = dates
    self.quoted = quoted
    self.others = others
    self.venues = venues
  }

  /// Every chart that it may show, as a file.
  var pictures: [(name: String, bytes: [UInt8])] {
    ((quoted.map { [$0] } ?? []) + others).flatMap(\.pictures)
  }

  /// The names that a page may use: those of a report, each scenario by its id, the same of each further portfolio by its
  /// id, the site's and the page's own.
  ///
  ///     {{scenario.guide.down.netPnl | gain}}
  ///     {{portfolio.five-times.nearest.price | price}}
  ///
  /// - Parameters:
  ///   - sets: the scenario sets that the page's portfolio is evaluated with; `nil` without a portfolio.
  ///   - others: the further portfolios.
  public static func vocabulary(sets: [ScenarioSet]?, others: [Other] = []) -> Vocabulary<ProsePage> {
    func own(_ fields: Vocabulary<ProsePage>) -> Field<ProsePage> {
      Field.record("page", "What the page says of itself", of: fields) { (page: ProsePage) in page }
    }
    let site = Field.record("site", "The site's inputs, whatever the page's portfolios", of: site) {
      (page: ProsePage) in page
    }
    guard let sets else { return Vocabulary([own(Self.own), pages, site]) }
    var fields =
      [own(quoting), pages, site] + QuotedReport.vocabulary(sets).fields.map { field in field.over { $0.quoted } }
    if !others.isEmpty {
      let named = others.enumerated().map { place, other in
        Field.record(other.portfolio.id, other.portfolio.name, of: QuotedReport.named(other.sets)) {
          (others: [QuotedReport]) in others[place]
        }
      }
      fields.append(
        .record("portfolio", "Each further portfolio, by its id", of: Vocabulary(named)) { (page: ProsePage) in
          page.others
        })
    }
    return Vocabulary(fields)
  }

  private static let own = Vocabulary<ProsePage>([
    .text("title", "Its title") { $0.heading.title },
    .optionalText("description", "What it says, in one sentence") { $0.heading.description },
    .optionalText("date", "The day it was written", example: "Nov 20, 2026") { page in
      page.heading.date.map(page.dates.date)
    },
    .optionalText("updated", "The day it was last changed", example: "Nov 20, 2026") { page in
      page.heading.updated.map(page.dates.date)
    },
    .flag("draft", "Whether it is a draft, which only `serve` and `--drafts` show") { $0.heading.isDraft },
    .flag("hasContents", "Whether its sections are listed at its head") { !$0.contents.isEmpty },
    .list("contents", "Those sections", of: section) { $0.contents },
    .text("root", "The way to the site's first folder, for links", example: "../") { $0.root },
  ])

  private static let section = Vocabulary<RenderedMarkdown.Heading>([
    .text("title", "What the section is called") { $0.text },
    .text("id", "The end of a link to it, behind `#`") { $0.id ?? "" },
  ])

  private static let pages = Field<ProsePage>.list(
    "pages", "The pages in its folder, in their order, on the folder's own page", of: ShownLink.listed
  ) { page in
    page.pages.map { ShownLink(title: $0.title, description: $0.description, href: $0.href(from: page.root)) }
  }

  /// Where the report stands that the page quotes, whether reports are folders or single files.
  private static let quoting = Vocabulary<ProsePage>(
    own.fields + [
      .text("report", "The way to the report of its portfolio, for links", example: "../reports/one-btc/index.html") {
        $0.quoted?.path ?? ""
      }
    ])

  private static let site = Vocabulary<ProsePage>([
    .list("venues", "Every venue of the site, in the order of their files", of: ListedVenue.vocabulary) { $0.venues }
  ])
}
