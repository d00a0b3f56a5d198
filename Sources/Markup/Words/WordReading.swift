/// What tags make of the entries of a ``WordCatalog``.
extension TemplateReader {
  /// The entry that a tag `{{words.key}}` takes in, in the scope of the tag; with `| anchor` the id of a heading of its
  /// words.
  mutating func entry(
    _ tag: TemplateScanner.Tag, _ source: TemplateSource, _ scope: TemplateScope, _ chain: [String]
  ) -> [TemplateNode] {
    let call = collect { (reader) throws(TemplateFault) in
      let expression = try TemplateExpression(tag.content, in: source, words: reader.words)
      guard let filter = expression.calls.first else { return (expression.name, false) }
      guard source.text(filter.name) == "anchor" else {
        let nearest = suggestion(for: source.text(filter.name), among: ["anchor"])
        throw source.fault(.unknownFilter, at: filter.name, nearest: nearest)
      }
      guard filter.arguments.isEmpty else {
        throw source.fault(.argumentCount(least: 0, most: 0, found: filter.arguments.count), at: filter.name)
      }
      if expression.calls.count > 1 { throw source.fault(.malformedTag, at: expression.calls[1].name) }
      return (expression.name, true)
    }
    guard let (name, isAnchor) = call, let key = source.wordKey(name) else { return [] }
    if isAnchor {
      return collect { (reader) throws(TemplateFault) in
        var slugs = Slugs()
        return [.literal(Array((slugs.next(for: try reader.words.plain(key, in: source)) ?? "").utf8))]
      } ?? []
    }
    let text = source.text(key)
    guard !chain.contains("words." + text) else {
      let circle = chain.drop { $0 != "words." + text }.map { String($0.dropFirst(6)) }
      report(source.fault(.recursiveEntry(chain: circle + [text]), at: key))
      return []
    }
    guard let found = words.entries[text] else {
      report(words.unknown(key, in: source))
      return []
    }
    let count = faults.count
    let nodes = entry(text, scope: scope, chain: chain)
    // Words that ship are right; they stand in the wrong place.
    if found.isShipped, faults.count > count, faults[count...].allSatisfy({ $0.file == found.source.name }) {
      report(source.fault(.entryOutOfPlace(name: faults[count].token), at: key), insteadOfAllAfter: count)
    }
    return nodes
  }

  /// The entry of this name in a scope; nothing where there is none.
  mutating func entry(_ key: String, scope: TemplateScope, chain: [String] = []) -> [TemplateNode] {
    guard let entry = words.entries[key] else { return [] }
    return read(entry.source, in: entry.text, scope: scope, chain: chain + ["words." + key])
  }
}

extension WordCatalog {
  /// The words of an entry that stands where no tag can.
  func plain(_ key: Range<Int>, in source: TemplateSource) throws(TemplateFault) -> String {
    guard let entry = entries[source.text(key)] else { throw unknown(key, in: source) }
    return try plain(entry)
  }

  private func plain(_ entry: Entry) throws(TemplateFault) -> String {
    if let tag = TemplateScanner(entry.source.bytes, in: entry.text).firstTag {
      throw entry.source.fault(.entryWithTags, at: tag)
    }
    return entry.source.text(entry.text)
  }

  /// A filter that puts this language's words in place of a set's; `nil` where there are none, or the same.
  func translation(of set: WordSet?) throws(TemplateFault) -> Filter? {
    guard let set else { return nil }
    var words: [String: String] = [:]
    for (word, key) in zip(set.words, set.keys) {
      guard let entry = entries[key] else { continue }
      let text = try plain(entry)
      if text != word { words[word] = text }
    }
    if words.isEmpty { return nil }
    return .text { [words] text, _ in words[text] ?? text }
  }

  fileprivate func unknown(_ key: Range<Int>, in source: TemplateSource) -> TemplateFault {
    source.fault(.unknownEntry, at: key, nearest: suggestion(for: source.text(key), among: keys))
  }
}

extension TemplateSource {
  /// The name of an entry in `words.name`; `nil` for any other word.
  func wordKey(_ word: Range<Int>) -> Range<Int>? {
    guard bytes[word].starts(with: StaticString("words.").utf8) else { return nil }
    let key = (word.lowerBound + 6)..<word.upperBound
    return key.lowerBound..<(bytes[key].firstIndex { isSpace($0) || $0 == UInt8(ascii: "|") } ?? key.upperBound)
  }
}

extension TemplateScanner {
  /// The first tag or the braces that open one.
  fileprivate var firstTag: Range<Int>? {
    for case .tag(let tag) in pieces { return tag.whole }
    return unclosed.map { $0..<($0 + 2) }
  }
}
