/// A template laid out flat for filling: a section is followed by its body, and steps hold nothing that would be copied.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A piece of `literals`.
    case literal(Range<Int>)
    /// One of `outputs`, with the one of `paths` where its value stands.
    case output(Int, path: Int)
    /// A section over one of `paths`, whose body ends before the step `end`.
    case section(path: Int, pushes: Bool, end: Int)
    case inverted(path: Int, end: Int)
  }

  /// A ``TemplatePath`` whose inner slots are a piece of `slots`.
  struct Path {
    let frame: Int
    let slot: Int
    let inner: Range<Int>
  }

  private(set) var steps: [Step] = []
  private(set) var literals: [UInt8] = []
  private(set) var outputs: [TemplateOutput] = []
  private(set) var paths: [Path] = []
  private(set) var slots: [Int] = []

  init(_ nodes: [TemplateNode]) { add(nodes) }

  private mutating func add(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .literal(let bytes):
        steps.append(.literal(literals.count..<(literals.count + bytes.count)))
        literals += bytes
      case .output(let output):
        steps.append(.output(outputs.count, path: paths.count))
        outputs.append(output)
        add(output.path)
      case .section(let path, let pushes, let body):
        add(path, body) { .section(path: $0, pushes: pushes, end: $1) }
      case .inverted(let path, let body):
        add(path, body) { .inverted(path: $0, end: $1) }
      }
    }
  }

  private mutating func add(_ path: TemplatePath, _ body: [TemplateNode], _ step: (Int, Int) -> Step) {
    let (start, index) = (steps.count, paths.count)
    add(path)
    steps.append(step(index, start))
    add(body)
    steps[start] = step(index, steps.count)
  }

  private mutating func add(_ path: TemplatePath) {
    let start = slots.count
    slots += path.inner
    paths.append(Path(frame: path.frame, slot: path.slot, inner: start..<slots.count))
  }

  /// Fills the template with the values of a page.
  func fill<Target: TemplateTarget & ~Copyable>(_ record: Record, into target: inout Target) {
    steps.withUnsafeBufferPointer { steps in
      literals.withUnsafeBufferPointer { literals in
        outputs.withUnsafeBufferPointer { outputs in
          paths.withUnsafeBufferPointer { paths in
            slots.withUnsafeBufferPointer { slots in
              var filling = TemplateFilling<Target>(
                steps: steps, literals: literals, outputs: outputs, paths: paths, slots: slots,
                page: record)
              filling.fill(into: &target)
            }
          }
        }
      }
    }
  }
}
