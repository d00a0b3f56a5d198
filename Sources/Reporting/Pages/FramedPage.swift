import Markup

/// One page in its frame: what `page.html` may say.
struct FramedPage: Sendable {
  let frame: SiteFrame
  let sheet: Stylesheet
  let title: String
  /// The way from the page to the site's first folder: empty, or `../` so many times; `nil` for a page that stands alone.
  let root: String?
  let hasJSON: Bool
  /// What the page says of itself; of the site's own pages only.
  var heading: ProsePage.Heading?
  var surroundings: PageSurroundings?
  let language: String
  let words: PageWords
  let content: HTMLText
  /// What stands for the page where a link to it is shown.
  var card: ShareCard?

  static let vocabulary = Vocabulary<FramedPage>([
    .text("title", "The page's title") { $0.title },
    .optionalText("siteTitle", "The site's title, where it is not the page's") {
      $0.frame.title == $0.title ? nil : $0.frame.title
    },
    .text("organisation", "Who publishes the site") { $0.frame.organisation },
    .text("language", "The page's language", example: "en-US") { $0.language },
    .optionalText("description", "What the page says, in one sentence") { $0.heading?.description },
    .text("generator", "The program and its version") { $0.frame.generator },
    .flag("alone", "Whether the page stands alone, with no file beside it") { $0.root == nil },
    .text("root", "The way to the site's first folder", example: "../") { $0.root ?? "" },
    .flag("styled", "Whether the page carries its stylesheet in it") { $0.isStyled },
    .block("style", "The stylesheet, for such a page; nothing may stand beside it") { page in
      Block(html: page.isStyled ? page.sheet.html : HTMLText(), markdown: MarkdownText())
    },
    .text("policy", "What the page may load: its Content-Security-Policy, which every page must carry") { $0.policy },
    .flag("hasJSON", "Whether the page has a JSON twin") { $0.hasJSON },
    .flag("hasMenu", "Whether the site has a menu") { !$0.frame.menu.isEmpty },
    .list("menu", "The menu", of: ShownLink.vocabulary) { $0.menu },
    .optionalRecord("logo", "The publisher's mark; none on a page that stands alone", of: logo) { page in
      page.root.flatMap { root in
        page.frame.logo.map { SiteFrame.Logo(path: root + $0.path, text: $0.text) }
      }
    },
    .optionalRecord("contact", "Whom to ask", of: ContactLink.vocabulary) { $0.frame.contact.map(ContactLink.init) },
    .optionalText("footer", "The site's legal footer") { $0.frame.footer },
    .optionalText("search", "Where the site's search stands") { page in
      page.root.flatMap { page.frame.hasSearch ? $0 + SearchPage.place + "index.html" : nil }
    },
    .flag("searching", "Whether this is that page, which is the only one with a script") { $0.isSearch },
    .optionalText("feed", "Where the site's feed stands") { page in
      page.root.flatMap { page.frame.hasFeed ? $0 + AtomFeed.file : nil }
    },
    .flag("hasTwin", "Whether the page has a Markdown twin") { $0.root != nil && $0.surroundings?.kind != .help },
    .flag("private", "Whether search engines are asked to leave the page out") { $0.isPrivate },
    .optionalText("canonical", "The page's whole address, where search engines may have it") { $0.address },
    .optionalRecord(
      "card", "The picture that stands for the page where a link to it is shown; where search engines may have it",
      of: ShownCard.vocabulary
    ) { $0.shownCard },
    .flag("isProse", "Whether it is a page of the site's own") { $0.heading != nil },
    .flag("isArticle", "Whether it is a page of the site's own below its first folder") { $0.isArticle },
    .optionalBlock("article", "What the page says of itself, as JSON-LD") { $0.article },
    .flag("hasCrumbs", "Whether the page is below the site's first folder") { $0.hasCrumbs },
    .list("crumbs", "The way to the page from the home page, without the page", of: ShownLink.folder) { $0.crumbs },
    .flag("hasSection", "Whether the page's folder has other pages") { $0.surroundings?.section != nil },
    .optionalRecord("section", "That folder", of: ShownLink.folder) { page in
      page.surroundings?.section.map { page.shown($0.head) }
    },
    .list("sectionPages", "Its pages, in their order", of: ShownLink.vocabulary) { page in
      page.surroundings?.section?.pages.map { page.shown($0) } ?? []
    },
    .flag("hasNeighbours", "Whether there is a page before or after it") { $0.previous != nil || $0.next != nil },
    .optionalRecord("previous", "The page before", of: ShownLink.vocabulary) { $0.previous },
    .optionalRecord("next", "The page after", of: ShownLink.vocabulary) { $0.next },
    .block("content", "The page itself") { Block(html: $0.content, markdown: MarkdownText()) },
  ])

  private static let logo = Vocabulary<SiteFrame.Logo>([
    .text("path", "Where the picture stands, from this page") { $0.path },
    .text("text", "What it says") { $0.text },
  ])

  /// A page that stands alone, and one that is shown at addresses from where nobody knows the way to the stylesheet.
  private var isStyled: Bool { root == nil || surroundings?.root != nil && frame.baseURL == nil }

  /// Nothing but the page's own style and pictures; a page that stands alone has both in it, the style by its SHA-256. Only
  /// the search runs a script, which reads the search's index.
  private var policy: String {
    let hash = isStyled ? " 'sha256-\(sheet.hash)'" : ""
    let own = root == nil ? "style-src\(hash)" : "style-src 'self'\(hash); img-src 'self'"
    let script = isSearch ? "; script-src 'self'" : ""
    return "default-src 'none'; \(own)\(script); base-uri 'none'; form-action 'none'"
  }

  /// A site's own address as seen from this page; another site's as it is. In ASCII, as URLs are written.
  func resolved(_ href: String) -> String {
    let isForeign = href.contains("://") || href.hasPrefix("mailto:") || href.hasPrefix("#")
    return PercentEncoding.url(isForeign ? href : (root ?? "") + href)
  }
}
