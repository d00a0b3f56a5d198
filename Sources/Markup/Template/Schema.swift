/// What kind of value a name stands for.
public enum Kind: Sendable {
  case text, number, flag
  case record(Schema)
  case list(Schema)
  case block

  /// The kind without what is inside it.
  public enum Shape: String, Sendable, Hashable {
    case text, number, flag, record, list, block
  }

  /// The kind without what is inside it, for comparisons and faults.
  public var shape: Shape {
    switch self {
    case .text: .text
    case .number: .number
    case .flag: .flag
    case .record: .record
    case .list: .list
    case .block: .block
    }
  }

  /// The names inside a record or inside each row of a list.
  public var schema: Schema? {
    switch self {
    case .record(let schema), .list(let schema): schema
    case .text, .number, .flag, .block: nil
    }
  }
}

/// The names a template may use, in the order they were declared.
///
/// A name is looked up once, while the template is read; what is kept is its slot.
public struct Schema: Sendable {
  /// One declared name.
  public struct Entry: Sendable {
    /// The name as templates write it.
    public let name: String
    /// What it stands for.
    public let kind: Kind
    /// Whether the value may be absent.
    public let optional: Bool
    /// One sentence for people who write templates.
    public let description: String
    /// A value as it might be, for the list of names; empty where none helps.
    public let example: String
    /// The words that a text is one of, where there are only so many.
    public var words: WordSet?
    /// What a number counts; `nil` where any format suits it.
    public var unit: Unit?
  }

  /// All names; the position is the slot.
  public let entries: [Entry]
  private let slots: [String: Int]

  /// A schema of these names. Repeating a name is a mistake in the program and stops it.
  public init(_ entries: [Entry]) {
    self.entries = entries
    slots = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].name, $0) })
  }

  /// The slot of a name, or `nil` where it is not declared.
  public func slot(named name: String) -> Int? { slots[name] }
}
