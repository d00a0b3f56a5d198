/// An entry of a catalog whose names are all plain texts, none of a set of words, and whose only filter is `or`.
///
/// Nothing in it is walked into and nothing escaped, so that one round over its steps fills it. Whoever takes the text
/// makes it fit to be shown.
public final class Sentence: Sendable {
  private enum Step {
    /// A piece of `literals`.
    case literal(Range<Int>)
    /// A value, or a piece of `literals` where it is absent.
    case value(slot: Int, fallback: Range<Int>)
    /// What is there with a value, and what is there without; it ends before the step `end`.
    case with(slot: Int, end: Int)
    case without(slot: Int, end: Int)
  }

  private let steps: [Step]
  private let literals: [UInt8]

  /// Reads an entry.
  ///
  /// - Parameter schema: the names that it may use, in the order of their values.
  public init(_ key: String, of words: WordCatalog, schema: Schema) throws(TemplateFaults) {
    var reader = TemplateReader(filters: Filters(), partials: [:], words: words)
    let nodes = reader.entry(key, scope: TemplateScope(frames: [schema]))
    guard reader.faults.isEmpty else { throw TemplateFaults(faults: reader.faults) }
    var (steps, literals): ([Step], [UInt8]) = ([], [])
    func kept(_ bytes: some Collection<UInt8>) -> Range<Int> {
      literals += bytes
      return (literals.count - bytes.count)..<literals.count
    }
    func add(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .literal(let bytes): steps.append(.literal(kept(bytes)))
        case .output(let output):
          let fallback = kept((output.fallback ?? "").utf8)
          // What stands nowhere is a text of the sentence's own.
          steps.append(output.path.frame == 0 ? .value(slot: output.path.slot, fallback: fallback) : .literal(fallback))
        case .section(let path, _, let body): add(body) { .with(slot: path.slot, end: $0) }
        case .inverted(let path, let body): add(body) { .without(slot: path.slot, end: $0) }
        }
      }
    }
    func add(_ body: [TemplateNode], _ step: (_ end: Int) -> Step) {
      let start = steps.count
      steps.append(step(start))
      add(body)
      steps[start] = step(steps.count)
    }
    add(nodes)
    (self.steps, self.literals) = (steps, literals)
  }

  /// Adds the sentence to some bytes, with the values that it asks for by their places in the schema.
  public func write(into bytes: inout ByteBuffer, _ value: (_ slot: Int) -> String?) {
    literals.withUnsafeBufferPointer { literals in
      var index = 0
      while index < steps.count {
        switch steps[index] {
        case .literal(let range): bytes.append(UnsafeBufferPointer(rebasing: literals[range]))
        case .value(let slot, let fallback):
          if let text = value(slot) {
            bytes.append(text: text)
          } else {
            bytes.append(UnsafeBufferPointer(rebasing: literals[fallback]))
          }
        case .with(let slot, let end) where value(slot) == nil, .without(let slot, let end) where value(slot) != nil:
          index = end
          continue
        case .with, .without: break
        }
        index += 1
      }
    }
  }

  /// The sentence as a text of its own.
  public func text(_ value: (_ slot: Int) -> String?) -> String {
    var bytes = ByteBuffer(capacity: 2 * literals.count + 64)
    write(into: &bytes, value)
    return bytes.text
  }
}
