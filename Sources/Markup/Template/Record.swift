/// Values in the order of a ``Schema``: the slot of a field is its position.
///
/// A record of a model reads a value when a template asks for it, and keeps none: what no template asks for costs nothing.
/// Two records are equal if all their values are.
public struct Record: Sendable, Hashable {
  /// How many slots there are.
  let count: Int
  private let read: @Sendable (_ slot: Int) -> Value

  /// A record of the given values; `Vocabulary.record(of:)` is the usual way to one.
  public init(_ values: [Value]) { self.init(count: values.count) { values[$0] } }

  /// - Parameter read: gives the value of each slot below `count`, always the same.
  @usableFromInline init(count: Int, read: @escaping @Sendable (_ slot: Int) -> Value) {
    self.count = count
    self.read = read
  }

  /// One value for each slot.
  public var values: [Value] { (0..<count).map(read) }

  /// The value in a slot; a slot that is not there is an absent value.
  subscript(slot: Int) -> Value { slot < count ? read(slot) : .none }

  public static func == (a: Record, b: Record) -> Bool { a.values == b.values }

  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
