/// The names in reach at one place of a template, and what is known to be present there.
struct TemplateScope {
  /// The page's names first, then those of each record or list section around the place. `nil` stands for
  /// a section whose name was at fault already: nothing is said about names inside it.
  var frames: [Schema?]
  /// Optional values that a section around the place has asked for.
  var present: Set<TemplatePath> = []
  /// What `{{.}}` stands for: the value of the section around the place, if that has no names of its own.
  var current: Found?

  /// A name that was found.
  struct Found {
    let path: TemplatePath
    let kind: Kind
    /// The parts of the name that may be absent, as places.
    let optional: [TemplatePath]
    /// The words that a text is one of, where there are only so many.
    var words: WordSet?
    /// What a number counts.
    var unit: Unit?
  }

  /// Looks a name up from here outwards, then its dotted parts inwards; `nil` where nothing can be known.
  ///
  /// Source: the Mustache specification 1.3, module `interpolation`, "Dotted Names - Context Precedence".
  func find(_ name: Range<Int>, in source: TemplateSource) throws(TemplateFault) -> Found? {
    if name.count == 1, source.bytes[name.lowerBound] == UInt8(ascii: ".") { return try own(name, in: source) }
    let parts = try parts(of: name, in: source)
    guard let (frame, first) = try frame(of: parts[0], in: source), var schema = frames[frame] else {
      return nil
    }
    var slots: [Int] = []
    var optional: [TemplatePath] = []
    var slot = first
    var index = 0
    while true {
      let entry = schema.entries[slot]
      if index > 0 { slots.append(slot) }
      if entry.optional { optional.append(TemplatePath(frame: frame, slot: first, inner: slots)) }
      index += 1
      guard index < parts.count else {
        return Found(
          path: TemplatePath(frame: frame, slot: first, inner: slots), kind: entry.kind, optional: optional,
          words: entry.words, unit: entry.unit)
      }
      guard case .record(let inner) = entry.kind else {
        throw source.fault(.notARecord(entry.kind.shape), at: parts[index - 1])
      }
      guard let next = inner.slot(named: source.text(parts[index])) else {
        throw unknown(parts[index], among: inner.entries.map(\.name), in: source)
      }
      schema = inner
      slot = next
    }
  }

  /// The value that the section around the place stands on: a row may declare its own as `.`.
  private func own(_ name: Range<Int>, in source: TemplateSource) throws(TemplateFault) -> Found? {
    if let current { return current }
    guard let schema = frames.last ?? nil else { return nil }
    guard let slot = schema.slot(named: ".") else { throw source.fault(.notPrintable(.record), at: name) }
    let path = TemplatePath(frame: frames.count - 1, slot: slot, inner: [])
    let entry = schema.entries[slot]
    return Found(
      path: path, kind: entry.kind, optional: entry.optional ? [path] : [], words: entry.words, unit: entry.unit)
  }

  private func frame(
    of name: Range<Int>, in source: TemplateSource
  ) throws(TemplateFault) -> (frame: Int, slot: Int)? {
    let text = source.text(name)
    for frame in frames.indices.reversed() {
      guard let schema = frames[frame] else { return nil }
      if let slot = schema.slot(named: text) { return (frame, slot) }
    }
    throw unknown(name, among: frames.flatMap { $0?.entries.map(\.name) ?? [] }, in: source)
  }

  private func unknown(_ name: Range<Int>, among known: [String], in source: TemplateSource) -> TemplateFault {
    source.fault(.unknownName, at: name, nearest: suggestion(for: source.text(name), among: known))
  }

  /// Cuts a dotted name.
  private func parts(of name: Range<Int>, in source: TemplateSource) throws(TemplateFault) -> [Range<Int>] {
    let bytes = source.bytes
    guard !name.isEmpty else { throw source.fault(.emptyTag, at: name) }
    let parts = bytes[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let wellFormed = parts.allSatisfy { part in
      part.first.map { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") } ?? false
        && part.allSatisfy { isLetter($0) || isDigit($0) || isOneOf($0, "_-") }
    }
    guard wellFormed else { throw source.fault(.malformedTag, at: name) }
    return parts.map(\.indices)
  }
}
