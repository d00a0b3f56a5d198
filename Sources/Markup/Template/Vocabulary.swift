/// The names of one kind of page, and how each is read from its model.
///
///     let asset = Vocabulary<Asset>([
///       .text("symbol", "The asset's code", example: "BTC") { $0.symbol },
///       .number("price", "In the portfolio's currency") { $0.price },
///     ])
///     asset.record(of: Asset(symbol: "BTC", price: 30_000))
///
/// Left out: names computed from other names. A page that needs a figure gets it from its model.
public struct Vocabulary<Model>: Sendable {
  /// The fields in their declared order.
  public let fields: [Field<Model>]
  /// The names alone, against which templates are checked.
  public let schema: Schema

  /// A vocabulary of these fields.
  public init(_ fields: [Field<Model>]) {
    self.fields = fields
    schema = Schema(
      fields.map {
        Schema.Entry(
          name: $0.name, kind: $0.kind, optional: $0.optional, description: $0.description,
          example: $0.example)
      })
  }

  /// Every value of one model, ready for filling.
  public func record(of model: Model) -> Record { Record(fields.map { $0.read(model) }) }
}
