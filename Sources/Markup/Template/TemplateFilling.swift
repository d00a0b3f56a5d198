/// What a template is filled into: each target writes values in its own way.
protocol TemplateTarget {
  mutating func literal(_ bytes: [UInt8])
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, in place: MarkdownPlace)
  mutating func block(_ block: Block)
}

/// Walks the nodes of a template over the records of a page.
struct TemplateFilling<Target: TemplateTarget> {
  private var frames: [Record]
  private(set) var target: Target
  /// Where a filter writes what the target then takes.
  private var written: [UInt8] = []

  init(_ record: Record, into target: Target) {
    frames = [record]
    self.target = target
  }

  mutating func fill(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .literal(let bytes): target.literal(bytes)
      case .output(let output): print(output)
      case .section(let path, let pushes, let body): section(value(at: path), pushes, body)
      case .inverted(let path, let body): if !isPresent(value(at: path)) { fill(body) }
      }
    }
  }

  private mutating func section(_ value: Value, _ pushes: Bool, _ body: [TemplateNode]) {
    switch value {
    case .list(let records) where pushes:
      for record in records { fill(body, inside: record) }
    case .record(let record) where pushes:
      fill(body, inside: record)
    default:
      if !pushes, isPresent(value) { fill(body) }
    }
  }

  private mutating func fill(_ body: [TemplateNode], inside record: Record) {
    frames.append(record)
    fill(body)
    frames.removeLast()
  }

  private mutating func print(_ output: TemplateOutput) {
    var value = value(at: output.path)
    for (filter, arguments) in output.filters {
      if case .none = value { break }
      value = filter.apply(value, arguments)
    }
    switch value {
    case .text(let text): print(text, in: output.place)
    case .number(let number): print(number, output)
    case .block(let block): target.block(block)
    case .none: if let fallback = output.fallback { print(fallback, in: output.place) }
    case .flag, .record, .list: break
    }
  }

  private mutating func print(_ text: String, in place: MarkdownPlace) {
    var text = text
    text.withUTF8 { target.text($0, in: place) }
  }

  private mutating func print(_ number: Double, _ output: TemplateOutput) {
    guard let (write, arguments) = output.writer else { return }
    written.removeAll(keepingCapacity: true)
    write(number, arguments, &written)
    let bytes = written
    bytes.withUnsafeBufferPointer { target.text($0, in: output.place) }
  }

  private func value(at path: TemplatePath) -> Value {
    guard path.frame < frames.count else { return .none }
    var value = frames[path.frame][path.slots[0]]
    for slot in path.slots.dropFirst() {
      guard case .record(let record) = value else { return .none }
      value = record[slot]
    }
    return value
  }

  private func isPresent(_ value: Value) -> Bool {
    switch value {
    case .none: false
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .text, .number, .record, .block: true
    }
  }
}
