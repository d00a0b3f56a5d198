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
      guard let start = entry.first("<strong>"), let value = entry.between("<strong>", "</strong>") else {
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
    var rest = html.bytes[...]
    if let found = rest.first("<div class=\"\(end)\">") { rest = rest[..<found.lowerBound] }
    var sections: [(heading: Heading, lead: String?)] = []
    for heading in outline {
      guard let found = rest.first("</h\(heading.level)>") else { break }
      rest = rest[found.upperBound...]
      let next = rest.first("<h")?.lowerBound ?? rest.endIndex
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
  /// Where a mark stands first. The standard library’s search, which knows nothing of bytes, took most of a rebuild’s time.
  fileprivate func first(_ mark: String) -> Range<Int>? {
    var mark = mark
    return mark.withUTF8 { mark in
      withUnsafeBufferPointer { bytes in
        var start = 0
        while start + mark.count <= bytes.count {
          if bytes[start] == mark[0],
            UnsafeBufferPointer(rebasing: bytes[start..<start + mark.count]).elementsEqual(mark)
          {
            return startIndex + start..<startIndex + start + mark.count
          }
          start += 1
        }
        return nil
      }
    }
  }

  /// What stands between two marks, the first of each.
  fileprivate func between(_ start: String, _ end: String) -> ArraySlice<UInt8>? {
    guard let opened = first(start) else { return nil }
    let rest = self[opened.upperBound...]
    return rest.first(end).map { rest[..<$0.lowerBound] }
  }

  /// What follows each of a mark, up to the next.
  fileprivate func pieces(from mark: String) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = self
    while let found = rest.first(mark) {
      rest = rest[found.upperBound...]
      pieces.append(rest[..<(rest.first(mark)?.lowerBound ?? rest.endIndex)])
    }
    return pieces
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
