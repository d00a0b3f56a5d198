/// Turns template text into nodes and collects what is wrong with it.
struct TemplateReader {
  let filters: Filters
  let partials: [String: TemplatePartial]
  let words: WordCatalog
  private(set) var faults: [TemplateFault] = []

  init(filters: Filters, partials: [String: TemplatePartial], words: WordCatalog = WordCatalog()) {
    self.filters = filters
    self.partials = partials
    self.words = words
  }

  /// How many sections may stand inside one another.
  static let maximumDepth = 64

  /// A section whose end has not been met yet.
  private struct Open {
    let tag: TemplateScanner.Tag
    let name: String
    let path: TemplatePath?
    let pushes: Bool
    let outer: TemplateScope
    /// Whether another section was closed in its place, which has been told.
    var isCrossed = false
    var before: [TemplateNode]
  }

  /// Reads one file: a template, or a partial in the scope and with the indentation of its tag.
  ///
  /// - Parameter range: the part of a checked file that is read, such as an entry of a file of words.
  mutating func read(
    _ source: TemplateSource, in range: Range<Int>? = nil, scope outermost: TemplateScope,
    indentation: [UInt8] = [], chain: [String] = [], under level: Int? = nil
  ) -> [TemplateNode] {
    if range == nil, let refusal = source.refusal() {
      report(refusal)
      return []
    }
    var scope = outermost
    var nodes: [TemplateNode] = []
    var open: [Open] = []
    let scanner = TemplateScanner(source.bytes, in: range)
    for piece in scanner.pieces where faults.count < TemplateFaults.limit {
      switch piece {
      case .text(let range): nodes.append(text: range, of: source, indentation: indentation)
      case .tag(let tag):
        if tag.indentation == nil, source.beginsLine(tag.whole.lowerBound) {
          nodes.append(literal: indentation)
        }
        switch tag.mark {
        case .comment: break
        case .unsupported(let feature): report(source.fault(.unsupported(feature), at: tag.whole))
        case .variable where source.wordKey(tag.content) != nil:
          for node in entry(tag, source, scope, chain) { nodes.append(joining: node) }
        case .variable:
          let output = collect { (reader) throws(TemplateFault) in try reader.output(tag, source, scope) }
          if let output { nodes.append(.output(output)) }
        case .partial:
          nodes.append(contentsOf: partial(tag, source, scope, indentation, chain))
        case .section, .inverted:
          let section = collect { (reader) throws(TemplateFault) in try reader.section(tag, source, scope) }
          guard open.count < Self.maximumDepth else {
            report(source.fault(.tooDeep(limit: Self.maximumDepth), at: tag.whole))
            return []
          }
          open.append(
            Open(
              tag: tag, name: source.text(tag.content), path: section?.path, pushes: section?.pushes ?? true,
              outer: scope, before: nodes))
          nodes = []
          scope = section.map { inner(scope, $0, tag) } ?? scope.unknown
        case .close:
          guard var section = close(tag, &open, source) else { continue }
          // Exchanged and not copied: a page of many sections would take time by the square.
          swap(&nodes, &section.before)
          nodes += node(section, body: section.before)
          scope = section.outer
        }
      }
    }
    if let brace = scanner.unclosed { report(source.fault(.unclosedTag, at: source.restOfLine(from: brace))) }
    for section in open where !section.isCrossed && faults.count < TemplateFaults.limit {
      report(source.fault(.unclosedSection, at: section.tag.whole))
    }
    if range == nil, source.isMarkdown {
      // A partial may stand under any heading, and is Markdown wherever it stands.
      let outline = PageOutline(source, under: level, refusesHTML: level != nil || !chain.isEmpty)
      outline.faults.forEach { report($0) }
    }
    return nodes
  }

  /// Says one thing in place of all faults but the first `count`.
  mutating func report(_ fault: TemplateFault, insteadOfAllAfter count: Int) {
    faults.removeSubrange(count...)
    report(fault)
  }

  mutating func report(_ fault: TemplateFault) {
    if faults.count < TemplateFaults.limit, !faults.contains(fault) { faults.append(fault) }
  }

  /// Reports the names that a template may leave out although no page can do without them.
  mutating func refuse(_ source: TemplateSource, without needed: [String]) {
    guard !needed.isEmpty else { return }
    var printed = TemplateScanner.namesAlwaysPrinted(in: source.bytes)
    var followed: Set<String> = []
    while let partial = printed.first(where: { $0.hasPrefix("> ") && followed.insert($0).inserted }) {
      let bytes = partials[String(partial.dropFirst(2))]?.bytes ?? []
      printed += TemplateScanner.namesAlwaysPrinted(in: bytes)
    }
    for name in needed where !printed.contains(name) {
      report(source.fault(.missingName(name), at: source.restOfLine(from: 0)))
    }
  }

  mutating func collect<T>(_ body: (TemplateReader) throws(TemplateFault) -> T?) -> T? {
    do { return try body(self) } catch {
      report(error)
      return nil
    }
  }

  private func inner(
    _ scope: TemplateScope,
    _ section: (path: TemplatePath, kind: Kind, pushes: Bool, present: [TemplatePath]),
    _ tag: TemplateScanner.Tag
  ) -> TemplateScope {
    var inner = scope
    guard tag.mark == .section else { return inner }
    inner.present.formUnion(section.present)
    if section.pushes { inner.frames.append(section.kind.schema) }
    inner.current =
      section.pushes
      ? nil : TemplateScope.Found(path: section.path, kind: section.kind, optional: section.present)
    return inner
  }

  private func node(_ section: Open, body: [TemplateNode]) -> [TemplateNode] {
    guard let path = section.path else { return [] }
    return section.tag.mark == .section
      ? [.section(path, pushes: section.pushes, body)] : [.inverted(path, body)]
  }

  /// Takes the section that a closing tag ends off the stack; a crossed one is closed all the same, so
  /// that one slip gives one fault.
  private mutating func close(
    _ tag: TemplateScanner.Tag, _ open: inout [Open], _ source: TemplateSource
  ) -> Open? {
    let name = source.text(tag.content)
    guard let last = open.last else {
      report(source.fault(.unopenedSection, at: tag.whole))
      return nil
    }
    if last.name != name, !last.isCrossed {
      let crossed = open.lastIndex { $0.name == name }
      let nearest = crossed == nil ? suggestion(for: name, among: open.map(\.name)) : nil
      report(source.fault(.crossedSection(open: last.name), at: tag.content, nearest: nearest))
      if let crossed { open[crossed].isCrossed = true }
    }
    return open.removeLast()
  }

  private mutating func partial(
    _ tag: TemplateScanner.Tag, _ source: TemplateSource, _ scope: TemplateScope, _ indentation: [UInt8],
    _ chain: [String]
  ) -> [TemplateNode] {
    let name = source.text(tag.content)
    guard let partial = partials[name] else {
      let nearest = suggestion(for: name, among: partials.keys)
      report(
        name.isEmpty
          ? source.fault(.emptyTag, at: tag.whole)
          : source.fault(.unknownPartial, at: tag.content, nearest: nearest))
      return []
    }
    guard !chain.contains(name) else {
      report(source.fault(.recursivePartial(chain: chain + [name]), at: tag.content))
      return []
    }
    let own = tag.indentation.map { indentation + source.bytes[$0] } ?? []
    return read(
      TemplateSource(name: partial.file, bytes: partial.bytes, firstLine: partial.firstLine), scope: scope,
      indentation: own, chain: chain + [name], under: partial.level)
  }
}
