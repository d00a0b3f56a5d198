import Hedging

/// The fields of `site.json`.
enum SiteFields {
  static let title = Field<String>("title", .name, "The site's title.")
  static let baseURL = Field<String>.optional("baseURL", .url, "Where the site will stand.")
  static let organisation = Field<String>.optional("organisation", .text, "Who publishes it.")
  static let language = Field<String>.optional(
    "language", .knownLanguage,
    "The language of the pages, by which numbers and dates are written; en-US if left out. Known are "
      + KnownLanguage.all.joined(separator: ", ")
      + "; a region may follow, as in de-CH, and one that is not known is written as the nearest that is.")
  static let market = Field<String>.optional("market", .path, "The prices; market.json if left out.")
  static let venues = Field<String>.optional("venues", .path, "The folder of venues; venues if left out.")
  static let portfolios = Field<String>.optional(
    "portfolios", .path, "The folder of portfolios; portfolios if left out.")
  static let scenarios = Field<String>.optional(
    "scenarios", .path, "The folder of scenario sets; scenarios if left out.")
  static let scenarioSets = Field<[String]>.optional(
    "scenarioSets", .list(of: .id), "The scenario sets for portfolios that name none.")
  static let limits = Field<Limits>.optional(
    "limits", LimitsFields.type, "The house's limits: what a portfolio leaves open.")
  static let alternatives = Field<Bool>.optional(
    "alternatives", .boolean,
    "Whether reports compare the hedge with others at every venue that lists one; true if left out. It takes "
      + "several times as long as the rest of a report's figures.")
  static let menu = Field<[SiteFile.MenuItem]>.optional(
    "menu", .list(of: MenuFields.type), "The site's menu.")
  static let discoverable = Field<SiteFile.Discoverable>.optional(
    "discoverable", .choice,
    "What search engines, the site's own search, sitemap.xml and llms.txt may lead to: the site's own pages, or all, which "
      + "is the clients' reports too; pages if left out. It is no protection: who may read reports is the server's matter."
  )
  static let reportFolders = Field<SiteFile.ReportFolders>.optional(
    "reportFolders", .choice,
    "Where reports stand: one, which is reports/ID/, or many, which is reports/XX/ID/ with the last two letters or digits of "
      + "the id, for books of more than a few thousand; one if left out. Changing it changes every report's address."
  )
  static let logo = Field<SiteFile.Logo>.optional(
    "logo", LogoFields.type, "The publisher's mark, at the head of every page in place of its name.")
  static let accent = Field<SiteFile.Accent>.optional(
    "accent", AccentFields.type, "The colour of links, curves and status.")
  static let contact = Field<String>.optional(
    "contact", .text, "Whom to ask, at the foot of every page: words, an e-mail address or an https address.")
  static let footer = Field<String>.optional("footer", .text, "The legal footer, as plain text.")

  static let list = FieldList(
    "site", isFile: true,
    [
      title, baseURL, organisation, language, market, venues, portfolios, scenarios, scenarioSets, limits,
      alternatives, menu, discoverable, reportFolders, logo, accent, contact, footer,
    ])

  static let type = FieldType<SiteFile>.object(list) { fields in
    let title = fields[title]
    let site = SiteFile(
      title: title ?? "",
      baseURL: fields[baseURL],
      organisation: fields[organisation],
      language: fields[language] ?? "en-US",
      market: fields[market] ?? "market.json",
      venues: fields[venues] ?? "venues",
      portfolios: fields[portfolios] ?? "portfolios",
      scenarios: fields[scenarios] ?? "scenarios",
      scenarioSets: fields[scenarioSets] ?? [],
      limits: fields[limits] ?? Limits(),
      alternatives: fields[alternatives] ?? true,
      menu: fields[menu] ?? [],
      discoverable: fields[discoverable] ?? .pages,
      reportFolders: fields[reportFolders] ?? .one,
      logo: fields[logo],
      accent: fields[accent],
      contact: fields[contact],
      footer: fields[footer],
      document: fields.object.document)
    return title == nil ? nil : site
  }
}

/// One element of the site's `menu`.
enum MenuFields {
  static let title = Field<String>("title", .name, "What the entry is called.")
  static let href = Field<String>("href", .link, "Where it leads: a path on the site or an address.")

  static let list = FieldList("menu entry", [title, href])

  static let type = FieldType<SiteFile.MenuItem>.object(list) { fields in
    let title = fields[title]
    let href = fields[href]
    guard let title, let href else { return nil }
    return SiteFile.MenuItem(title: title, href: href)
  }
}
