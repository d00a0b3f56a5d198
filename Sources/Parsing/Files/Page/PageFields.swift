/// The keys of a page's front matter.
enum PageFields {
  static let title = Field<String>("title", .name, "The page's title, its heading and its name in the browser.")
  static let description = Field<String>.optional(
    "description", .name, "One sentence on what the page says, for search engines.")
  static let date = Field<String>.optional("date", .date, "The day it was written.")
  static let updated = Field<String>.optional("updated", .date, "The day it was last changed; needs a date.")
  static let portfolio = Field<String>.optional(
    "portfolio", .id, "The id of the portfolio whose report the page may quote.")
  static let portfolios = Field<[String]>.optional(
    "portfolios", .list(of: .id), "The ids of further portfolios that it may quote, each as `portfolio.ID`.")
  static let scenarios = Field<[String]>.optional(
    "scenarios", .list(of: .id), "The scenario sets they are evaluated with; each portfolio's own if left out.")
  static let menu = Field<String>.optional("menu", .name, "What the page is called in the menu; not in it if left out.")
  static let order = Field<Double>.optional(
    "order", .number(Bound()),
    "Where in the menu and in its folder: smaller comes first; after all that have one if left out.")
  static let contents = Field<Bool>.optional(
    "contents", .boolean, "Whether its sections may be listed at its head, from the third on; true if left out.")
  static let language = Field<String>.optional("language", .language, "Its language; the site's if left out.")
  static let draft = Field<Bool>.optional("draft", .boolean, "Whether it is left out until it is done.")

  static let list = FieldList(
    "front matter",
    [title, description, date, updated, portfolio, portfolios, scenarios, menu, order, contents, language, draft])

  /// What the front matter says, without the text behind it.
  static let type = FieldType<PageFile.Settings>.object(list) { fields in
    let title = fields[title]
    let settings = PageFile.Settings(
      title: title ?? "", description: fields[description], date: fields[date], updated: fields[updated],
      portfolio: fields[portfolio], portfolios: fields[portfolios] ?? [], scenarios: fields[scenarios],
      menu: fields[menu], order: fields[order], hasContents: fields[contents] ?? true, language: fields[language],
      isDraft: fields[draft] ?? false)
    refuseUnused(updated, without: date, in: fields)
    refuseUnused(portfolios, without: portfolio, in: fields)
    refuseUnused(scenarios, without: portfolio, in: fields)
    if let date = settings.date, let updated = settings.updated, updated < date {
      fields.refuse(Self.updated, .frontMatter(.updatedBeforeDate))
    }
    return title == nil ? nil : settings
  }

  /// A key that says nothing without another is an oversight.
  private static func refuseUnused<Value, Other>(
    _ field: Field<Value>, without other: Field<Other>, in fields: Fields
  ) {
    guard fields.has(field), !fields.has(other) else { return }
    fields.refuse(
      field, .frontMatter(.unused(field.name.description, without: other.name.description)))
  }
}
