import Markup

/// What a page says of itself to search engines, as JSON-LD of the type `Article`.
///
/// A data block is no script: a policy without `script-src` leaves it alone, because it is never run.
/// Source: schema.org, `Article`; HTML Living Standard, section 4.12.1 (data blocks).
enum ArticleData {
  static func block(_ heading: ProsePage.Heading, frame: SiteFrame, language: String, address: String?) -> Block {
    var json = JSONWriter()
    json.object { article in
      article.text("@context", "https://schema.org")
      article.text("@type", "Article")
      article.text("headline", heading.title)
      if let description = heading.description { article.text("description", description) }
      if let date = heading.date { article.text("datePublished", date.isoDay) }
      if let changed = heading.updated ?? heading.date { article.text("dateModified", changed.isoDay) }
      article.text("inLanguage", language)
      if let address { article.text("url", address) }
      for role in ["author", "publisher"] as [StaticString] {
        article.object(role) { publisher in
          publisher.text("@type", "Organization")
          publisher.text("name", frame.organisation)
        }
      }
    }
    return Block(html: HTMLText(dataBlock: json.finished()), markdown: MarkdownText())
  }
}
