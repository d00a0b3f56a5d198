/// One name that a template may use, with a value it really has: a line of the list of names.
public struct TemplateName: Sendable, Equatable {
  /// The name as templates write it.
  public let name: String
  /// How many sections around it have to be opened first.
  public let depth: Int
  /// What it stands for.
  public let shape: Kind.Shape
  /// Whether the value may be absent.
  public let isOptional: Bool
  /// One phrase for people who write templates.
  public let description: String
  /// The first value that the samples have; `nil` where they have none.
  public let example: Value?

  /// All names of a schema in its order, each followed by those inside it.
  ///
  /// - Parameter samples: records of the schema; what is absent in the first is looked for in the next.
  public static func list(_ schema: Schema, samples: [Record], depth: Int = 0) -> [TemplateName] {
    schema.entries.enumerated().flatMap { slot, entry -> [TemplateName] in
      let values = samples.map { $0[slot] }
      let name = TemplateName(
        name: entry.name, depth: depth, shape: entry.kind.shape, isOptional: entry.optional,
        description: entry.description, example: values.first(where: \.isExample))
      let inner = values.flatMap(\.records)
      return [name] + (entry.kind.schema.map { list($0, samples: inner, depth: depth + 1) } ?? [])
    }
  }
}

extension Value {
  /// The records inside it.
  fileprivate var records: [Record] {
    switch self {
    case .record(let record): [record]
    case .list(let records): records
    case .none, .text, .number, .flag, .block: []
    }
  }

  /// Whether it shows something.
  fileprivate var isExample: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .block(let block): !block.html.bytes.isEmpty
    case .list(let rows): !rows.isEmpty
    case .number, .flag, .record: true
    }
  }
}
