/// The names of one kind of page, and how each is read from its model.
///
///     let asset = Vocabulary<Asset>([
///       .text("symbol", "The asset's code", example: "BTC") { $0.symbol },
///       .number("price", "In the portfolio's currency") { $0.price },
///     ])
///     asset.record(of: Asset(symbol: "BTC", price: 30_000))
///
/// Left out: names computed from other names. A page that needs a figure gets it from its model.
public struct Vocabulary<Model: Sendable>: Sendable {
  /// The fields in their declared order.
  public let fields: [Field<Model>]
  @usableFromInline let readers: [@Sendable (Model) -> Value]
  /// The names alone, against which templates are checked.
  public let schema: Schema

  /// A vocabulary of these fields.
  public init(_ fields: [Field<Model>]) {
    self.fields = fields
    readers = fields.map(\.read)
    schema = Schema(
      fields.map {
        Schema.Entry(
          name: $0.name, kind: $0.kind, optional: $0.optional, description: $0.description,
          example: $0.example, words: $0.words, unit: $0.unit)
      })
  }

  /// The values of one model, each read when it is asked for.
  ///
  /// Inlinable: where the model is known, its fields are read without a detour.
  @inlinable public func record(of model: Model) -> Record {
    let readers = readers
    return Record(count: readers.count) { readers[$0](model) }
  }
}
