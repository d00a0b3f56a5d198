/// What a heading's id is made of.
///
/// The template's own words and not the values in them, so that an address is the same for every client and every night.
enum HeadingName {
  case words(String)
  /// No words of its own: the values, `## {{asset}}`. There is nothing else to tell such headings apart by.
  case values
  /// Nothing with a letter or a digit, or a page's title that is a value: the page's address leads there.
  case none

  /// - Parameter html: what stands in the heading, with marks in place of values.
  init(_ html: some RandomAccessCollection<UInt8>, level: Int) {
    let text = plainText(ofHTML: html)
    let own = text.withoutMarks
    if own.utf8.count == text.utf8.count {
      self = Slugs.slug(of: text).map(HeadingName.words) ?? .none
    } else if let slug = Slugs.slug(of: own) {
      // Hyphens that a value stood between are one.
      self = .words(slug.split(separator: "-").joined(separator: "-"))
    } else {
      self = level == 1 ? .none : .values
    }
  }
}

extension String {
  /// The text without the marks of values, `U+E000 number U+E001`.
  fileprivate var withoutMarks: String {
    var kept = String.UnicodeScalarView()
    var isInside = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{E000}": isInside = true
      case "\u{E001}" where isInside: isInside = false
      default: if !isInside { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}
