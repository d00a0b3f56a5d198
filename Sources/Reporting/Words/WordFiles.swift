import Markup

/// The file of words that belongs to a site's language: `words.de-DE.txt`, or else `words.de.txt`.
struct WordFiles {
  let language: String
  /// What the program's own words are in.
  private static let english = "en"

  /// The language without its region and the like.
  private var primary: String { String(language.prefix { $0 != "-" }) }

  /// Whether the words that ship are in the site's language.
  private var isEnglish: Bool { primary.lowercased() == Self.english }

  /// The names that such a file may have, the nearest first.
  var names: [String] { (primary == language ? [language] : [language, primary]).map { "words.\($0).txt" } }

  /// The site's words. In another language all of them must be there, or a page would be half in one and half in the
  /// other; a site in English may replace a few. Without a file they are English.
  func words(among files: [String: [UInt8]]) throws(TemplateFaults) -> PageWords {
    guard let name = names.first(where: { files[$0] != nil }), let bytes = files[name] else { return .english }
    return try PageWords(bytes, file: "templates/" + name, isComplete: !isEnglish)
  }

  /// The language that a page is in, for those who hear it: the site's, or English where neither the words nor the
  /// template are its own. What `prose.md` shows is the site's own text.
  func language(of template: String, with files: [String: [UInt8]]) -> String {
    let isOwn = isEnglish || template == "prose.md" || files[template] != nil || names.contains { files[$0] != nil }
    return isOwn ? language : Self.english
  }
}
