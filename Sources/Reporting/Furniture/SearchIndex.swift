import Markup

/// What the search knows: each page's title, headings and words, as a script that a page may load without a server.
///
/// The words stand in lower case and once each, in the order of the page; numbers are left out, as they are in every report.
public struct SearchIndex: Sendable {
  private var pages: [(page: PageLink, section: String, headings: [String], words: [String])] = []

  public init() {}

  /// - Parameter text: what the page says; `nil` for one that is found by its title only.
  public mutating func add(_ page: PageLink, in section: String, _ text: ComposedPage.Text? = nil) {
    pages.append((page, section, text?.headings ?? [], text.map { Self.words(of: $0.body) } ?? []))
  }

  /// Links are written as the search page needs them.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { index in
      index.number("schemaVersion", 1)
      index.array("pages", pages) { writer, entry in
        writer.text("title", entry.page.title)
        writer.text("href", entry.page.href(from: "../") ?? "")
        writer.text("section", entry.section)
        if let description = entry.page.description { writer.text("description", description) }
        if !entry.headings.isEmpty { writer.text("headings", entry.headings.joined(separator: " · ")) }
        if !entry.words.isEmpty { writer.text("words", entry.words.joined(separator: " ")) }
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
