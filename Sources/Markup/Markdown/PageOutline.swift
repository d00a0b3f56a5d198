/// What a Markdown template's own text does to the structure of its page, whatever it is filled with.
///
/// A heading that skips a level hides a part of the page from who moves by headings; a picture without a text is nothing
/// to who does not see it; a link without words has no name. HTML would be left out without a word.
/// Source: WCAG 2.2, success criteria 1.1.1, 1.3.1 and 2.4.4, https://www.w3.org/TR/WCAG22/
/// Left out: headings that a section leaves out; two headings of one section and its inverse are read as both there.
struct PageOutline {
  private let source: TemplateSource
  private var lines: [Int] = [0]
  private(set) var faults: [TemplateFault] = []

  /// - Parameters:
  ///   - outer: the level of the heading that the text stands under; 0 for a page of its own, `nil` where it is not known.
  ///   - refusesHTML: whether it is known to be part of a page.
  init(_ source: TemplateSource, under outer: Int?, refusesHTML: Bool) {
    self.source = source
    let text = Self.withoutTags(source.bytes)
    for (offset, byte) in text.enumerated() where byte == 0x0A { lines.append(offset + 1) }
    Document(text).withRoot { root in
      var level = outer
      for node in root.descendants {
        switch node.kind {
        case .heading:
          note(node, after: level, under: outer)
          level = node.level
        case .image where node.saysNothing: refuse(.imageWithoutText, "![", on: node)
        case .html where refusesHTML && !node.isComment: refuse(.rawHTML, "<", on: node)
        case .link where node.saysNothing: refuse(.linkWithoutText, "[", on: node)
        default: continue
        }
      }
    }
  }

  private mutating func note(_ heading: Node, after level: Int?, under outer: Int?) {
    if heading.level == 1, outer == 1 {
      faults.append(source.fault(.secondTitle, at: line(heading.startLine)))
    } else if let level, heading.level > level + 1 {
      faults.append(
        source.fault(.skippedHeading(expected: level + 1, found: heading.level), at: line(heading.startLine)))
    }
  }

  /// At the first empty mark of the node's line that no earlier fault has.
  private mutating func refuse(_ reason: TemplateFault.Reason, _ mark: StaticString, on node: Node) {
    guard faults.count < TemplateFaults.limit else { return }
    let whole = line(node.startLine)
    let places = whole.filter { start in
      let isPicture = start > 0 && source.bytes[start - 1] == UInt8(ascii: "!")
      let rest = source.bytes[start...]
      return rest.starts(with: mark.utf8) && !isPicture
        && (reason == .rawHTML || rest.dropFirst(mark.utf8CodeUnitCount).first { $0 != 0x20 } == UInt8(ascii: "]"))
    }
    let index = faults.count { $0.reason == reason && $0.line == node.startLine + source.firstLine - 1 }
    let place = index < places.count ? places[index]..<places[index] + mark.utf8CodeUnitCount + 1 : whole
    faults.append(source.fault(reason, at: place))
  }

  private func line(_ number: Int) -> Range<Int> {
    let start = number > 0 && number <= lines.count ? lines[number - 1] : 0
    return source.restOfLine(from: start)
  }

  /// The text with every tag taken out and not a byte moved: what prints something is replaced by a
  /// sign that means nothing in Markdown or HTML.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    for case .tag(let tag) in TemplateScanner(bytes).pieces {
      let filler = tag.mark == .variable ? UInt8(ascii: "%") : 0x20
      for index in tag.whole where text[index] != 0x0A { text[index] = filler }
    }
    return text
  }
}

extension Node {
  /// Whether a piece of HTML is a comment, by which a page says how something is shown.
  fileprivate var isComment: Bool { literal.starts(with: StaticString("<!--").utf8) }

  /// Whether a link or a picture has no words but spaces.
  fileprivate var saysNothing: Bool {
    guard let child = firstChild else { return true }
    return child.next == nil && !child.literal.isEmpty && child.literal.allSatisfy { $0 == 0x20 }
  }
}
