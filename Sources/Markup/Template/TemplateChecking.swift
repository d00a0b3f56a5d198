/// The rules a single tag must keep.
extension TemplateReader {
  /// A section on a list, a record, a flag or anything that may be absent; on anything else it would say
  /// nothing.
  func section(
    _ tag: TemplateScanner.Tag, _ source: TemplateSource, _ scope: TemplateScope
  ) throws(TemplateFault) -> (path: TemplatePath, kind: Kind, pushes: Bool, present: [TemplatePath])? {
    guard !tag.content.isEmpty else { throw source.fault(.emptyTag, at: tag.whole) }
    guard let found = try scope.find(tag.content, in: source) else { return nil }
    let shape = found.kind.shape
    let pushes = shape == .list || shape == .record
    let asks = shape == .list || shape == .flag || !found.optional.isEmpty
    guard asks || (shape == .record && tag.mark == .section) else {
      throw source.fault(.notACondition(shape), at: tag.content)
    }
    return (found.path, found.kind, pushes, found.optional)
  }

  /// A printed value: text, or something a filter turns into text; or a text in quotes, which is printed as it is.
  func output(
    _ tag: TemplateScanner.Tag, _ source: TemplateSource, _ scope: TemplateScope
  ) throws(TemplateFault) -> TemplateOutput? {
    guard !tag.content.isEmpty else { throw source.fault(.emptyTag, at: tag.whole) }
    let place = source.place(of: tag.whole.lowerBound)
    if source.bytes[tag.content.lowerBound] == UInt8(ascii: "\"") {
      return TemplateOutput(text: try TemplateExpression.text(tag.content, in: source), place: place)
    }
    let expression = try TemplateExpression(tag.content, in: source, words: words)
    guard let found = try scope.find(expression.name, in: source) else { return nil }
    var shape = found.kind.shape
    var chosen: [(filter: Filter, arguments: [Filter.Argument])] = []
    if let translation = try words.translation(of: found.words) { chosen.append((translation, [])) }
    var fallback: String?
    for call in expression.calls {
      guard fallback == nil else { throw source.fault(.filterAfterOr, at: call.name) }
      let filter = try filter(call, source)
      try check(call, against: filter ?? Self.or, source)
      guard let filter else {
        fallback = call.arguments.first?.value.text
        continue
      }
      guard filter.accepts.contains(shape) else {
        throw source.fault(.filterInput(accepts: filter.accepts, found: shape), at: call.name)
      }
      if shape == .number, let unit = found.unit, !filter.units.contains(unit) {
        throw source.fault(.filterUnit(unit, of: source.text(expression.name)), at: call.name)
      }
      chosen.append((filter, call.arguments.map(\.value)))
      shape = filter.gives
    }
    switch shape {
    case .text, .block: break
    case .number, .flag: throw source.fault(.unformatted(shape), at: expression.name)
    case .record, .list: throw source.fault(.notPrintable(shape), at: expression.name)
    }
    guard fallback != nil || found.optional.allSatisfy(scope.present.contains) else {
      throw source.fault(.unguardedOptional, at: expression.name)
    }
    let writer = chosen.last?.filter.writer(with: chosen.last?.arguments ?? [])
    if writer != nil { chosen.removeLast() }
    return TemplateOutput(
      path: found.path, filters: chosen, writer: writer, fallback: fallback, place: place)
  }

  /// What `or` takes; what it does is part of the filling.
  private static var or: Filter { Filter(accepts: [], parameters: [.text]) { value, _ in value } }

  /// The filter a call names; `nil` for `or`.
  private func filter(
    _ call: TemplateExpression.Call, _ source: TemplateSource
  ) throws(TemplateFault) -> Filter? {
    let name = source.text(call.name)
    if name == "or" { return nil }
    if let filter = filters.named[name] { return filter }
    let nearest = suggestion(for: name, among: Array(filters.named.keys) + ["or"])
    throw source.fault(.unknownFilter, at: call.name, nearest: nearest)
  }

  private func check(
    _ call: TemplateExpression.Call, against filter: Filter, _ source: TemplateSource
  ) throws(TemplateFault) {
    let most = filter.parameters.count
    guard (filter.required...most).contains(call.arguments.count) else {
      throw source.fault(
        .argumentCount(least: filter.required, most: most, found: call.arguments.count), at: call.name)
    }
    for (parameter, argument) in zip(filter.parameters, call.arguments) where parameter != argument.value.kind {
      throw source.fault(
        .argumentKind(expected: parameter, found: argument.value.kind), at: argument.range)
    }
  }
}

extension TemplateScope {
  /// The scope inside a section whose name is at fault: no name in it can be judged.
  var unknown: TemplateScope { TemplateScope(frames: frames + [nil], present: present) }
}

extension TemplateSource {
  /// Whether a line begins at `offset`.
  func beginsLine(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }

  /// The bytes from `start` to the end of its line.
  func restOfLine(from start: Int) -> Range<Int> {
    start..<(bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
  }
}

extension [TemplateNode] {
  /// Adds text that is printed as it is, joined to the text before.
  mutating func append(literal bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if case .literal(var text)? = last {
      // Taken out first, so that the text grows in place.
      removeLast()
      text += bytes
      append(.literal(text))
    } else {
      append(.literal(bytes))
    }
  }

  /// Adds a node; text is joined to the text before.
  mutating func append(joining node: TemplateNode) {
    if case .literal(let bytes) = node { append(literal: bytes) } else { append(node) }
  }

  /// Adds a piece of a file; every line that begins in it is indented as the partial's tag was.
  mutating func append(text range: Range<Int>, of source: TemplateSource, indentation: [UInt8]) {
    guard !indentation.isEmpty else { return append(literal: [UInt8](source.bytes[range])) }
    var bytes: [UInt8] = []
    for index in range {
      if source.beginsLine(index) { bytes += indentation }
      bytes.append(source.bytes[index])
    }
    append(literal: bytes)
  }
}
