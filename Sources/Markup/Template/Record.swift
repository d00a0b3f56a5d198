/// Values in the order of a ``Schema``: the slot of a field is its position.
///
/// A record of a model reads a value when a template asks for it, and keeps none: what no template asks for costs nothing.
/// Two records are equal if all their values are.
public struct Record: Sendable, Hashable {
  private enum Source: Sendable {
    case values([Value])
    case model(count: Int, read: @Sendable (_ slot: Int) -> Value)
  }

  private let source: Source

  /// A record of the given values; `Vocabulary.record(of:)` is the usual way to one.
  public init(_ values: [Value]) { source = .values(values) }

  /// - Parameter read: gives the value of each slot below `count`, always the same.
  @usableFromInline init(count: Int, read: @escaping @Sendable (_ slot: Int) -> Value) {
    source = .model(count: count, read: read)
  }

  /// One value for each slot.
  public var values: [Value] {
    switch source {
    case .values(let values): values
    case .model(let count, let read): (0..<count).map(read)
    }
  }

  /// The value in a slot; a slot that is not there is an absent value.
  subscript(slot: Int) -> Value {
    switch source {
    case .values(let values): slot < values.count ? values[slot] : .none
    case .model(let count, let read): slot < count ? read(slot) : .none
    }
  }

  /// Whether it takes work to find a value.
  var isRead: Bool { if case .model = source { true } else { false } }

  public static func == (a: Record, b: Record) -> Bool { a.values == b.values }

  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
