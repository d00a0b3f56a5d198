/// What a rendered page says in its parts. Values are escaped in it, so that its tags are the templates' own.
extension RenderedMarkdown {
  /// One entry of a list under the directive `.figures`.
  public struct Figure: Sendable, Hashable {
    public let label: String
    public let value: String

    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The page's first list of figures: of each entry the words before its value, and the value.
  public var figures: [Figure] {
    guard let list = html.bytes[...].between("<div class=\"figures\">", "</ul>") else { return [] }
    return list.pieces(from: "<li>").compactMap { entry in
      guard let start = entry.firstRange(of: "<strong>".utf8), let value = entry.between("<strong>", "</strong>") else {
        return nil
      }
      return Figure(
        label: plainText(ofHTML: entry[..<start.lowerBound]).trimmed, value: plainText(ofHTML: value).trimmed)
    }
  }

  /// Each heading with the first sentence below it and above the next; up to a part of the page, if one is named.
  ///
  /// - Parameter end: the directive of what belongs to no section, such as a date at the end.
  public func sections(before end: StaticString) -> [(heading: Heading, lead: String?)] {
    let opening = Array("<div class=\"".utf8) + Array(end.utf8) + [UInt8(ascii: "\"")]
    var rest = html.bytes[...]
    if let found = rest.firstRange(of: opening) { rest = rest[..<found.lowerBound] }
    var sections: [(heading: Heading, lead: String?)] = []
    for heading in outline {
      let end = "</h\(heading.level)>"
      guard let found = rest.firstRange(of: end.utf8) else { break }
      rest = rest[found.upperBound...]
      let next = rest.firstRange(of: "<h".utf8)?.lowerBound ?? rest.endIndex
      sections.append((heading, rest[..<next].between("<p>", "</p>").flatMap(Self.sentence)))
    }
    return sections
  }

  /// The first sentence of a paragraph, of which a long one is cut.
  private static func sentence(of paragraph: ArraySlice<UInt8>) -> String? {
    let text = plainText(ofHTML: paragraph).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var end = text.startIndex
    var length = 0
    while end < text.endIndex {
      let mark = text[end]
      end = text.index(after: end)
      length += 1
      if "。！？".contains(mark) || ".!?".contains(mark) && (end == text.endIndex || text[end] == " ") { break }
      // A number's point and an abbreviation's are followed by no space, or by more words than a line has room for.
      if length == 120 { return text[..<(text[..<end].lastIndex(of: " ") ?? end)] + "…" }
    }
    return text.isEmpty ? nil : String(text[..<end])
  }
}

extension ArraySlice<UInt8> {
  /// What stands between two marks, the first of each.
  fileprivate func between(_ start: String, _ end: String) -> ArraySlice<UInt8>? {
    guard let opened = firstRange(of: start.utf8) else { return nil }
    let rest = self[opened.upperBound...]
    return rest.firstRange(of: end.utf8).map { rest[..<$0.lowerBound] }
  }

  /// What follows each of a mark, up to the next.
  fileprivate func pieces(from mark: String) -> [ArraySlice<UInt8>] {
    ranges(of: mark.utf8).map(\.upperBound).map { start in
      let rest = self[start...]
      return rest[..<(rest.firstRange(of: mark.utf8)?.lowerBound ?? rest.endIndex)]
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
