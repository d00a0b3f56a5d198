import Markup

/// What the search knows: each page's title, sections and words, as a script that a page may load without a server.
///
/// Of a section stands the sentence that it begins with, so that a result says what it is about. The words stand in lower case
/// and once each, in the order of the page; numbers are left out, as they are in every report.
public struct SearchIndex: Sendable {
  private var pages: [(page: PageLink, section: String, text: ComposedPage.Text?)] = []

  public init() {}

  /// - Parameter text: what the page says; `nil` for one that is found by its title only.
  public mutating func add(_ page: PageLink, in section: String, _ text: ComposedPage.Text? = nil) {
    pages.append((page, section, text))
  }

  /// Links are written as the search page needs them.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { index in
      index.number("schemaVersion", 2)
      index.array("pages", pages) { writer, entry in
        let (page, text) = (entry.page, entry.text)
        writer.text("title", page.title)
        writer.text("href", page.href(from: "../") ?? "")
        writer.text("section", entry.section)
        // The first heading is the title.
        if let about = page.description ?? text?.sections.first?.lead { writer.text("description", about) }
        let sections = text?.sections.dropFirst() ?? []
        if !sections.isEmpty {
          writer.array("sections", Array(sections)) { writer, section in
            writer.text("title", section.heading.text)
            if let id = section.heading.id { writer.text("id", id) }
            if let lead = section.lead { writer.text("lead", lead) }
          }
        }
        let words = text.map { Self.words(of: $0.body) } ?? []
        if !words.isEmpty { writer.text("words", words.joined(separator: " ")) }
      }
    }
    return Array("self.siteIndex = ".utf8) + json.finished()
  }

  static func words(of text: String) -> [String] {
    var seen: Set<String> = []
    return text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map { $0.lowercased() }
      .filter { word in word.count > 1 && word.contains(where: \.isLetter) && seen.insert(word).inserted }
  }
}
