/// What a variable tag says: a name and the filters after it, `price | money 2 | or "none"`.
struct TemplateExpression {
  /// One filter as written.
  struct Call {
    let name: Range<Int>
    var arguments: [(value: Filter.Argument, range: Range<Int>)] = []
  }

  private(set) var name: Range<Int>
  private(set) var calls: [Call] = []

  /// Reads the tag's content, or says what in it is wrong.
  ///
  /// - Parameter words: what an argument such as `words.none` stands for.
  init(
    _ content: Range<Int>, in source: TemplateSource, words: WordCatalog = WordCatalog()
  ) throws(TemplateFault) {
    var reader = WordReader(source: source, content: content)
    guard let first = reader.next() else { throw source.fault(.emptyTag, at: content) }
    name = first
    while let bar = reader.next() {
      guard source.bytes[bar.lowerBound] == UInt8(ascii: "|"), let filter = reader.next() else {
        throw source.fault(.malformedTag, at: bar)
      }
      guard isLetter(source.bytes[filter.lowerBound]) else { throw source.fault(.malformedTag, at: filter) }
      var call = Call(name: filter)
      while let word = reader.next(unlessBar: true) {
        call.arguments.append((try argument(word, in: source, words), word))
      }
      calls.append(call)
    }
  }

  /// The text of a tag that holds nothing but a text in quotes, `{{"{{name}}"}}`: the way to show braces themselves.
  static func text(_ content: Range<Int>, in source: TemplateSource) throws(TemplateFault) -> String {
    var reader = WordReader(source: source, content: content)
    guard let word = reader.next() else { throw source.fault(.emptyTag, at: content) }
    if let more = reader.next() { throw source.fault(.malformedTag, at: more) }
    guard case .text(let text) = try argument(word, in: source, WordCatalog()) else {
      throw source.fault(.malformedTag, at: word)
    }
    return text
  }
}

/// The words of a tag: a bar, a text in quotes, or anything else up to a space or a bar.
private struct WordReader {
  let source: TemplateSource
  let content: Range<Int>
  private var cursor: Int

  init(source: TemplateSource, content: Range<Int>) {
    self.source = source
    self.content = content
    cursor = content.lowerBound
  }

  mutating func next(unlessBar: Bool = false) -> Range<Int>? {
    let bytes = source.bytes
    while cursor < content.upperBound, isSpace(bytes[cursor]) { cursor += 1 }
    guard cursor < content.upperBound else { return nil }
    let start = cursor
    if bytes[cursor] == UInt8(ascii: "|") {
      if unlessBar { return nil }
      cursor += 1
    } else if bytes[cursor] == UInt8(ascii: "\"") {
      skipQuoted()
    } else {
      while cursor < content.upperBound, !isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: "|") {
        cursor += 1
      }
    }
    return start..<cursor
  }

  private mutating func skipQuoted() {
    cursor += 1
    while cursor < content.upperBound, source.bytes[cursor] != UInt8(ascii: "\"") {
      cursor += source.bytes[cursor] == UInt8(ascii: "\\") ? 2 : 1
    }
    cursor = min(cursor + 1, content.upperBound)
  }
}

/// `2`, `-0.5`, `words.two` or `"two"`, where `\"` and `\\` stand for the characters themselves.
private func argument(
  _ word: Range<Int>, in source: TemplateSource, _ words: WordCatalog
) throws(TemplateFault) -> Filter.Argument {
  let bytes = source.bytes[word]
  if let key = source.wordKey(word) { return .text(try words.plain(key, in: source)) }
  if bytes.first == UInt8(ascii: "\"") {
    guard bytes.count >= 2, bytes.last == UInt8(ascii: "\"") else {
      throw source.fault(.malformedTag, at: word)
    }
    var text: [UInt8] = []
    var escaped = false
    for byte in bytes.dropFirst().dropLast() {
      if byte == UInt8(ascii: "\\"), !escaped {
        escaped = true
      } else {
        text.append(byte)
        escaped = false
      }
    }
    return .text(String(decoding: text, as: UTF8.self))
  }
  guard bytes.allSatisfy({ isDigit($0) || isOneOf($0, "-.") }), let number = Double(source.text(word)) else {
    throw source.fault(.malformedTag, at: word)
  }
  return .number(number)
}
