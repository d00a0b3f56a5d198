import Markup

/// The pages of a site that search engines and readers may find, section by section.
public struct SiteListing: Sendable {
  public typealias Section = PageSurroundings.Section

  /// What the home page says of the site.
  public let summary: String?
  public var sections: [Section]

  public init(summary: String?, sections: [Section]) {
    self.summary = summary
    self.sections = sections
  }

  var isEmpty: Bool { sections.allSatisfy(\.pages.isEmpty) }
}

/// A page about all others: what `search.md`, `missing.md` and `llms.md` may say.
struct ListingPage: Sendable {
  let frame: SiteFrame
  let listing: SiteListing
  /// What stands before each place.
  let root: String
  /// The file at each place: the page, or its Markdown twin.
  let file: String
  var form = Block(html: HTMLText(), markdown: MarkdownText())

  static let vocabulary = Vocabulary<ListingPage>([
    .text("title", "The site's title") { $0.frame.title },
    .text("organisation", "Who publishes the site") { $0.frame.organisation },
    .optionalText("summary", "What the home page says of the site, in one sentence") { $0.listing.summary },
    .text("home", "Where the home page stands") { $0.root + $0.file },
    .optionalText("search", "Where the search stands") {
      $0.frame.hasSearch ? $0.root + SearchPage.place + "index.html" : nil
    },
    .block("form", "The field of the search, on its own page") { $0.form },
    .list("sections", "The site's sections", of: section) { page in
      page.listing.sections.filter { !$0.pages.isEmpty }.map { (page, $0) }
    },
  ])

  private static let section = Vocabulary<(page: ListingPage, section: SiteListing.Section)>([
    .text("title", "What the section is called") { $0.section.head.title },
    .list("pages", "Its pages", of: ShownLink.listed) { page, section in
      section.pages.map { link in
        ShownLink(title: link.title, description: link.description, href: link.href(from: page.root, to: page.file))
      }
    },
  ])
}
