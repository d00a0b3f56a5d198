/// What a template is filled into: each target writes values in its own way.
protocol TemplateTarget: ~Copyable {
  mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>)
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ marks: TextMarks, in place: MarkdownPlace)
  /// A number with so many digits behind its point, and nothing else but marks of digits and signs.
  mutating func number(_ text: UnsafeBufferPointer<UInt8>, places: Int, in place: MarkdownPlace)
  mutating func block(_ block: Block)
}

extension TemplateTarget where Self: ~Copyable {
  mutating func number(_ text: UnsafeBufferPointer<UInt8>, places: Int, in place: MarkdownPlace) {
    self.text(text, [], in: place)
  }
}

/// Walks the steps of a ``TemplateProgram`` over the records of a page; both outlive it.
struct TemplateFilling<Target: TemplateTarget & ~Copyable>: ~Copyable {
  let steps: UnsafeBufferPointer<TemplateProgram.Step>
  let literals: UnsafeBufferPointer<UInt8>
  let outputs: UnsafeBufferPointer<TemplateOutput>
  let paths: UnsafeBufferPointer<TemplateProgram.Path>
  let slots: UnsafeBufferPointer<Int>
  /// The page, then each record that the walk is in.
  private var frames: [Record]
  /// What has been read of the page, by its slot: rows of tables ask for the same again and again.
  private var kept: [Value?]
  /// Where a filter writes what the target then takes.
  private var written = ByteBuffer(capacity: 64)

  init(
    steps: UnsafeBufferPointer<TemplateProgram.Step>, literals: UnsafeBufferPointer<UInt8>,
    outputs: UnsafeBufferPointer<TemplateOutput>, paths: UnsafeBufferPointer<TemplateProgram.Path>,
    slots: UnsafeBufferPointer<Int>, page: Record
  ) {
    self.steps = steps
    self.literals = literals
    self.outputs = outputs
    self.paths = paths
    self.slots = slots
    frames = [page]
    kept = Array(repeating: nil, count: page.count)
  }

  mutating func fill(into target: inout Target) { fill(0..<steps.count, into: &target) }

  private mutating func fill(_ range: Range<Int>, inside record: consuming Record, into target: inout Target) {
    frames.append(record)
    fill(range, into: &target)
    frames.removeLast()
  }

  private mutating func fill(_ range: Range<Int>, into target: inout Target) {
    var index = range.lowerBound
    while index < range.upperBound {
      let next = index + 1
      switch steps[index] {
      case .literal(let range):
        target.literal(UnsafeBufferPointer(rebasing: literals[range]))
        index = next
      case .output(let output, let path):
        print(output, value(at: path), into: &target)
        index = next
      case .section(let path, let pushes, let end):
        section(value(at: path), pushes, next..<end, into: &target)
        index = end
      case .inverted(let path, let end):
        if !value(at: path).isPresent { fill(next..<end, into: &target) }
        index = end
      }
    }
  }

  private mutating func section(
    _ value: consuming Value, _ pushes: Bool, _ body: Range<Int>, into target: inout Target
  ) {
    switch consume value {
    case .list(let records) where pushes:
      for record in records { fill(body, inside: record, into: &target) }
    case .record(let record) where pushes:
      fill(body, inside: record, into: &target)
    case let value:
      if !pushes, value.isPresent { fill(body, into: &target) }
    }
  }

  private mutating func print(_ output: Int, _ value: consuming Value, into target: inout Target) {
    var value = value
    // Most have none, and walking none would cost a retain and a release.
    if !outputs[output].filters.isEmpty {
      for (filter, arguments) in outputs[output].filters {
        if case .none = value { break }
        value = filter.apply(value, arguments)
      }
    }
    let place = outputs[output].place
    switch consume value {
    case .text(let text): print(text, in: place, into: &target)
    case .number(let number):
      guard let write = outputs[output].writer else { return }
      written.removeAll()
      if let places = write(number, &written) {
        written.withBytes { text in
          assert(TextMarks(of: text).isDisjoint(with: [.html, .markdown]), "a number that is to be escaped")
          target.number(text, places: places, in: place)
        }
      } else {
        written.withBytes { target.text($0, TextMarks(of: $0), in: place) }
      }
    case .block(let block): target.block(block)
    case .none: if let fallback = outputs[output].fallback { print(fallback, in: place, into: &target) }
    case .flag, .record, .list: break
    }
  }

  private func print(_ text: String, in place: MarkdownPlace, into target: inout Target) {
    var text = text
    let isDone = text.withUTF8 { bytes in
      let marks = TextMarks(of: bytes)
      // A URL is percent-encoded, so it needs no other care and takes no marks.
      guard !marks.contains(.doubtful) || place.isDestination || ShownText.isShown(bytes) else { return false }
      target.text(bytes, marks, in: place)
      return true
    }
    guard !isDone else { return }
    var shown = ShownText.of(text)
    shown.withUTF8 { target.text($0, TextMarks(of: $0), in: place) }
  }

  private mutating func value(at index: Int) -> Value {
    let path = paths[index]
    guard path.frame < frames.count else { return .none }
    var value = path.frame == 0 ? pageValue(path.slot) : frames[path.frame][path.slot]
    for index in path.inner {
      guard case .record(let record) = value else { return .none }
      value = record[slots[index]]
    }
    return value
  }

  private mutating func pageValue(_ slot: Int) -> Value {
    guard slot < kept.count else { return .none }
    if let value = kept[slot] { return value }
    let value = frames[0][slot]
    kept[slot] = value
    return value
  }
}

extension Value {
  /// Whether a section over it prints anything.
  fileprivate var isPresent: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .text, .number, .record, .block: true
    }
  }
}
