import Markup
import Templates

/// What stands around every page: titles, menu and footer of the site, and the program's name.
public struct SiteFrame: Sendable {
  public struct MenuItem: Sendable {
    public let title: String
    public let href: String

    public init(title: String, href: String) {
      self.title = title
      self.href = href
    }
  }

  /// The publisher's mark: where it stands in the site's first folder, and what it says.
  public struct Logo: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  public var title: String
  public var organisation: String
  public var language: String
  /// How numbers and dates are written: by the language, or as in `en-US` where nothing is known of it.
  public var locale: FormatLocale { FormatLocale(language: language) ?? .enUS }
  public var menu: [MenuItem]
  public var footer: String?
  public var logo: Logo?
  /// The accent on white and on dark paper, `#rrggbb`, where the site has its own.
  public var accent: (light: String?, dark: String?)
  /// Whom to ask: words, an e-mail address or an https address.
  public var contact: String?
  /// The program and its version, as `report.json` names them.
  public var generator: String

  public init(
    title: String, organisation: String? = nil, language: String = "en-US", menu: [MenuItem] = [],
    footer: String? = nil, generator: String
  ) {
    self.title = title
    self.organisation = organisation ?? title
    self.language = language
    self.menu = menu
    self.footer = footer
    accent = (nil, nil)
    self.generator = generator
  }
}

/// One page in its frame: what `page.html` may say.
struct FramedPage: Sendable {
  let frame: SiteFrame
  let sheet: Stylesheet
  let title: String
  /// The way from the page to the site's first folder: empty, or `../` so many times; `nil` for a page that stands alone.
  let root: String?
  let hasJSON: Bool
  let description: String?
  let language: String
  let content: HTMLText

  static let vocabulary = Vocabulary<FramedPage>([
    .text("title", "The page's title") { $0.title },
    .optionalText("siteTitle", "The site's title, where it is not the page's") {
      $0.frame.title == $0.title ? nil : $0.frame.title
    },
    .text("organisation", "Who publishes the site") { $0.frame.organisation },
    .text("language", "The page's language", example: "en-US") { $0.language },
    .optionalText("description", "What the page says, in one sentence") { $0.description },
    .text("generator", "The program and its version") { $0.frame.generator },
    .flag("alone", "Whether the page stands alone, with no file beside it") { $0.root == nil },
    .text("root", "The way to the site's first folder", example: "../") { $0.root ?? "" },
    .block("style", "The stylesheet, for a page that stands alone; nothing may stand beside it") { page in
      Block(html: page.root == nil ? page.sheet.html : HTMLText(), markdown: MarkdownText())
    },
    .text("policy", "What the page may load: its Content-Security-Policy, which every page must carry") { $0.policy },
    .flag("hasJSON", "Whether the page has a JSON twin") { $0.hasJSON },
    .flag("hasMenu", "Whether the site has a menu") { !$0.frame.menu.isEmpty },
    .list("menu", "The menu", of: item) { page in
      page.frame.menu.map { SiteFrame.MenuItem(title: $0.title, href: page.resolved($0.href)) }
    },
    .optionalRecord("logo", "The publisher's mark; none on a page that stands alone", of: logo) { page in
      page.root.flatMap { root in
        page.frame.logo.map { SiteFrame.Logo(path: root + $0.path, text: $0.text) }
      }
    },
    .optionalRecord("contact", "Whom to ask", of: ContactLink.vocabulary) { $0.frame.contact.map(ContactLink.init) },
    .optionalText("footer", "The site's legal footer") { $0.frame.footer },
    .block("content", "The page itself") { Block(html: $0.content, markdown: MarkdownText()) },
  ])

  private static let logo = Vocabulary<SiteFrame.Logo>([
    .text("path", "Where the picture stands, from this page") { $0.path },
    .text("text", "What it says") { $0.text },
  ])

  private static let item = Vocabulary<SiteFrame.MenuItem>([
    .text("title", "What it is called") { $0.title },
    .text("href", "Where it leads, from this page") { $0.href },
  ])

  /// Nothing but the page's own style and pictures; a page that stands alone has both in it, the style by its SHA-256.
  private var policy: String {
    let own = root == nil ? "style-src 'sha256-\(sheet.hash)'" : "style-src 'self'; img-src 'self'"
    return "default-src 'none'; \(own); base-uri 'none'; form-action 'none'"
  }

  /// A site's own address as seen from this page; another site's as it is. In ASCII, as URLs are written.
  private func resolved(_ href: String) -> String {
    let isForeign = href.contains("://") || href.hasPrefix("mailto:") || href.hasPrefix("#")
    return PercentEncoding.url(isForeign ? href : (root ?? "") + href)
  }
}
