extension PageShape {
  /// The page with these values in its holes.
  ///
  /// - Parameter decimalMark: by which numbers of a column are aligned.
  public func filled(with values: TokenText.Values, decimalMark: DecimalMark = .point) -> RenderedMarkdown {
    values.texts.withUnsafeBufferPointer { texts in
      values.parts.withUnsafeBufferPointer { parts in
        var filling = PageFilling(texts: texts, values: parts, blocks: values.blocks, mark: decimalMark)
        let size = pieces.reduce(0) { $0 + $1.html.count }
        filling.bytes.reserve(size + texts.count + texts.count / 4 + values.blockBytes + 1024)
        for piece in pieces { filling.add(piece) }
        filling.page.html = HTMLText(trusted: filling.bytes.bytes)
        return filling.page
      }
    }
  }
}

/// Writes the parts of a shape, and keeps what they say of headings and links.
private struct PageFilling: ~Copyable {
  let texts: UnsafeBufferPointer<UInt8>
  let values: UnsafeBufferPointer<TokenText.Values.Part>
  let blocks: [Block]
  let mark: DecimalMark
  var bytes = ByteBuffer()
  var page = RenderedMarkdown()
  private var slugs = Slugs()
  /// Where the value stands that a piece calls its first.
  private var first = 0
  /// Where the heading's tag or the URL that is being written begins.
  private var opened = 0
  private var linkOpened = 0
  /// The heading that is being written; `id` is `nil` for one that has none or whose values are its name.
  private var heading: (id: String?, isNamedByValues: Bool) = (nil, false)
  /// By how many digits each value of the piece falls short of the most in its column, and where its number ends; empty
  /// where none does.
  private var paddings: [(digits: Int, end: Int)] = []

  init(
    texts: UnsafeBufferPointer<UInt8>, values: UnsafeBufferPointer<TokenText.Values.Part>, blocks: [Block],
    mark: DecimalMark
  ) {
    self.texts = texts
    self.values = values
    self.blocks = blocks
    self.mark = mark
  }

  mutating func add(_ piece: PagePiece) {
    paddings.removeAll(keepingCapacity: true)
    for column in piece.columns { align(column, of: piece.count) }
    piece.html.withUnsafeBufferPointer { html in
      piece.parts.withUnsafeBufferPointer { parts in
        for part in parts { add(part, html, piece) }
      }
    }
    first += piece.count
  }

  private mutating func add(_ part: PagePiece.Part, _ html: UnsafeBufferPointer<UInt8>, _ piece: PagePiece) {
    switch part {
    case .literal(let range): bytes.append(UnsafeBufferPointer(rebasing: html[range]))
    case .text(let index): write(index)
    case .paragraph(let index): paragraph(index)
    case .url(let index, let atStart):
      if let text = text(index) { bytes.appendEncodingURL(text, escapingHTMLAtStart: atStart) }
    case .linkStart: linkOpened = bytes.count
    case .linkEnd: endLink()
    case .link(let index): page.links.append(piece.links[index])
    case .headingStart(let index): startHeading(piece.names[index])
    case .headingEnd(let level): endHeading(level)
    case .region: region()
    }
  }

  private func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard first + index < values.count else { return nil }
    switch values[first + index] {
    case .text(let range, _), .number(let range, _): return UnsafeBufferPointer(rebasing: texts[range])
    case .block: return nil
    }
  }

  /// How many digits a value has behind its point and where its number ends; `nil` where it begins with none.
  private func number(_ index: Int) -> (places: Int, end: Int)? {
    guard first + index < values.count else { return nil }
    switch values[first + index] {
    case .number(let range, let places): return (places, range.count)
    case .text(let range, _):
      return DecimalPlaces(UnsafeBufferPointer(rebasing: texts[range]), mark: mark).map { ($0.count, $0.end) }
    case .block: return nil
    }
  }

  /// Finds what the cells of a column lack, so that decimal points stand below each other.
  private mutating func align(_ column: [Int], of count: Int) {
    withUnsafeTemporaryAllocation(of: (places: Int, end: Int)?.self, capacity: column.count) { numbers in
      var most = 0
      var least = Int.max
      for (place, index) in column.enumerated() {
        let number = number(index)
        numbers.initializeElement(at: place, to: number)
        guard let number else { continue }
        most = max(most, number.places)
        least = min(least, number.places)
      }
      guard least < most else { return }
      if paddings.isEmpty { paddings.append(contentsOf: repeatElement((digits: 0, end: 0), count: count)) }
      for (place, index) in column.enumerated() {
        guard let number = numbers[place], number.places < most else { continue }
        // A number without a point lacks that, too, which is written as a negative padding.
        paddings[index] = (number.places == 0 ? -most : most - number.places, number.end)
      }
    }
  }

  private mutating func write(_ index: Int) {
    guard first + index < values.count else { return }
    let padding = index < paddings.count ? paddings[index] : (0, 0)
    switch values[first + index] {
    case .number(let range, _): write(UnsafeBufferPointer(rebasing: texts[range]), hasMarks: false, padding)
    case .text(let range, let hasMarks): write(UnsafeBufferPointer(rebasing: texts[range]), hasMarks: hasMarks, padding)
    case .block: break
    }
  }

  @inline(__always)
  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, hasMarks: Bool, _ padding: (digits: Int, end: Int)
  ) {
    guard padding.digits != 0 else { return append(text, hasMarks) }
    append(UnsafeBufferPointer(rebasing: text[..<padding.end]), hasMarks)
    if padding.digits < 0 { bytes.append("\u{2008}") }
    for _ in 0..<padding.digits.magnitude { bytes.append("\u{2007}") }
    append(UnsafeBufferPointer(rebasing: text[padding.end...]), hasMarks)
  }

  @inline(__always)
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ hasMarks: Bool) {
    if hasMarks { bytes.appendEscapingHTML(text) } else { bytes.append(text) }
  }

  private mutating func paragraph(_ index: Int) {
    if first + index < values.count, case .block(let block) = values[first + index] {
      bytes.append(blocks[block].html.bytes)
      bytes.append(0x0A)
    } else {
      bytes.append("<p>")
      if let text = text(index) { bytes.appendEscapingHTML(text) }
      bytes.append("</p>\n")
    }
  }

  /// A URL that a value leads out of the allowed schemes is emptied.
  private mutating func endLink() {
    if !bytes.withBytes({ isAllowedURL($0[linkOpened...]) }) { bytes.truncate(to: linkOpened) }
    page.links.append(RenderedMarkdown.Link(destination: bytes.withBytes { plainText(ofHTML: $0[linkOpened...]) }))
  }

  private mutating func startHeading(_ name: HeadingName) {
    heading = (nil, false)
    switch name {
    case .words(let slug):
      let id = slugs.unique(slug)
      heading.id = id
      bytes.append(" id=\"")
      bytes.append(text: id)
      bytes.append(UInt8(ascii: "\""))
    case .values: heading.isNamedByValues = true
    case .none: break
    }
    opened = bytes.count
  }

  private mutating func endHeading(_ level: Int) {
    let text = bytes.withBytes { plainText(ofHTML: $0[(opened + 1)...]) }
    if heading.isNamedByValues, let id = slugs.next(for: text) {
      heading.id = id
      bytes.insert(Array(" id=\"\(id)\"".utf8), at: opened)
    }
    page.outline.append(RenderedMarkdown.Heading(level: level, id: heading.id, text: text))
  }

  /// A region must have a name; without a heading above, the container is only made reachable by keyboard.
  private mutating func region() {
    guard let heading = page.outline.last(where: { !$0.text.isEmpty }) else {
      return bytes.append(" tabindex=\"0\"")
    }
    bytes.append(" role=\"region\" tabindex=\"0\" aria-label=\"")
    bytes.appendEscapingHTML(heading.text)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension ByteBuffer {
  /// Adds a value to a URL in an attribute: the marks that `appendEncodingURL` keeps are escaped for HTML.
  fileprivate mutating func appendEncodingURL(
    _ text: UnsafeBufferPointer<UInt8>, escapingHTMLAtStart atStart: Bool
  ) {
    var url = ByteBuffer(capacity: 2 * text.count)
    url.appendEncodingURL(text, atStart: atStart)
    url.withBytes { appendEscapingHTML($0) }
  }
}

extension TokenText.Values {
  /// How long the blocks are.
  fileprivate var blockBytes: Int {
    blocks.reduce(0) { $0 + $1.html.bytes.count }
  }
}
