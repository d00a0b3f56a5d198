extension PageShape {
  /// The page with these values in its holes.
  ///
  /// - Parameter decimalMark: by which numbers of a column are aligned.
  public func filled(with values: TokenText.Values, decimalMark: DecimalMark = .point) -> RenderedMarkdown {
    html.withUnsafeBufferPointer { html in
      values.texts.withUnsafeBufferPointer { texts in
        var filling = PageFilling(html: html, texts: texts, values: values.parts, mark: decimalMark)
        filling.align(columns)
        filling.bytes.reserveCapacity(html.count + texts.count + values.blockBytes)
        for part in parts { filling.add(part) }
        filling.page.html = HTMLText(trusted: filling.bytes)
        return filling.page
      }
    }
  }
}

/// Writes a shape's parts, and keeps what they say of headings and links.
private struct PageFilling {
  let html: UnsafeBufferPointer<UInt8>
  let texts: UnsafeBufferPointer<UInt8>
  let values: [TokenText.Values.Part]
  let mark: DecimalMark
  var bytes: [UInt8] = []
  var page = RenderedMarkdown()
  private var slugs = Slugs()
  /// Where the heading's tag or the URL that is being written begins.
  private var opened = 0
  private var linkHasValue = false
  private var linkOpened = 0
  /// By how many digits each value falls short of the most in its column; empty where none does.
  private var paddings: [Int] = []

  init(
    html: UnsafeBufferPointer<UInt8>, texts: UnsafeBufferPointer<UInt8>, values: [TokenText.Values.Part],
    mark: DecimalMark
  ) {
    self.html = html
    self.texts = texts
    self.values = values
    self.mark = mark
  }

  mutating func add(_ part: PageShape.Part) {
    switch part {
    case .literal(let range): bytes.append(contentsOf: UnsafeBufferPointer(rebasing: html[range]))
    case .text(let index): if let text = text(index) { write(text, padding: paddings.isEmpty ? 0 : paddings[index]) }
    case .paragraph(let index): paragraph(index)
    case .url(let index, let atStart):
      linkHasValue = true
      if let text = text(index) { bytes.appendEncodingURL(text, escapingHTMLAtStart: atStart) }
    case .linkStart:
      linkOpened = bytes.count
      linkHasValue = false
    case .linkEnd: endLink()
    case .headingStart: opened = bytes.count
    case .headingEnd(let level): endHeading(level)
    case .region: region()
    }
  }

  private func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard index < values.count, case .text(let range) = values[index] else { return nil }
    return UnsafeBufferPointer(rebasing: texts[range])
  }

  /// Finds what the cells of each column lack, so that decimal points stand below each other.
  mutating func align(_ columns: [[Int]]) {
    for column in columns {
      var most = 0
      var least = Int.max
      for index in column {
        guard let text = text(index), let number = DecimalPlaces(text, mark: mark) else { continue }
        most = max(most, number.count)
        least = min(least, number.count)
      }
      guard least < most else { continue }
      if paddings.isEmpty { paddings = Array(repeating: 0, count: values.count) }
      for index in column {
        guard let text = text(index), let number = DecimalPlaces(text, mark: mark), number.count < most else {
          continue
        }
        // A number without a point lacks that, too, which is written as a negative padding.
        paddings[index] = number.count == 0 ? -most : most - number.count
      }
    }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, padding: Int) {
    guard padding != 0, let number = DecimalPlaces(text, mark: mark) else { return bytes.appendEscapingHTML(text) }
    bytes.appendEscapingHTML(UnsafeBufferPointer(rebasing: text[..<number.end]))
    if padding < 0 { bytes.append(contentsOf: StaticString("\u{2008}").utf8) }
    for _ in 0..<padding.magnitude { bytes.append(contentsOf: StaticString("\u{2007}").utf8) }
    bytes.appendEscapingHTML(UnsafeBufferPointer(rebasing: text[number.end...]))
  }

  private mutating func paragraph(_ index: Int) {
    if index < values.count, case .block(let block) = values[index] {
      bytes.append(contentsOf: block.html.bytes)
      bytes.append(0x0A)
    } else {
      bytes.append(contentsOf: StaticString("<p>").utf8)
      if let text = text(index) { bytes.appendEscapingHTML(text) }
      bytes.append(contentsOf: StaticString("</p>\n").utf8)
    }
  }

  /// A URL that a value leads out of the allowed schemes is emptied.
  private mutating func endLink() {
    if linkHasValue, !isAllowedURL(bytes[linkOpened...]) { bytes.removeSubrange(linkOpened...) }
    page.links.append(RenderedMarkdown.Link(destination: plainText(ofHTML: bytes[linkOpened...])))
  }

  private mutating func endHeading(_ level: Int) {
    let text = plainText(ofHTML: bytes[(opened + 1)...])
    let id = slugs.next(for: text)
    page.outline.append(RenderedMarkdown.Heading(level: level, id: id, text: text))
    if let id { bytes.insert(contentsOf: Array(" id=\"\(id)\"".utf8), at: opened) }
  }

  /// A region must have a name; without a heading above, the container is only made reachable by keyboard.
  private mutating func region() {
    guard let heading = page.outline.last(where: { !$0.text.isEmpty }) else {
      return bytes.append(contentsOf: StaticString(" tabindex=\"0\"").utf8)
    }
    bytes.append(contentsOf: StaticString(" role=\"region\" tabindex=\"0\" aria-label=\"").utf8)
    bytes.appendEscapingHTML(heading.text)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  /// Adds a value to a URL in an attribute: the marks that `appendEncodingURL` keeps are escaped for HTML.
  fileprivate mutating func appendEncodingURL(
    _ text: UnsafeBufferPointer<UInt8>, escapingHTMLAtStart atStart: Bool
  ) {
    var url: [UInt8] = []
    url.appendEncodingURL(text, atStart: atStart)
    url.withUnsafeBufferPointer { appendEscapingHTML($0) }
  }
}

extension TokenText.Values {
  /// How long the blocks are.
  fileprivate var blockBytes: Int {
    parts.reduce(0) { sum, part in if case .block(let block) = part { sum + block.html.bytes.count } else { sum } }
  }
}
