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
  /// Where the site will stand, for what needs whole addresses.
  public var baseURL: String?
  /// The folder of the overview of all reports: empty, or with a `/` at its end where the site has a home page of its own.
  public var overview = ""
  /// Whether reports may be found by search engines and in the site's own lists.
  public var listsReports = false
  /// Whether the site has a page for searching, and a feed.
  public var (hasSearch, hasFeed) = (false, false)
  /// Whether the site has a page about its method, with every formula.
  public var hasMethod = false
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
