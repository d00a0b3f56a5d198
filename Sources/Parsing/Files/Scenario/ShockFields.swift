import Hedging

/// One element of `shocks`: an asset and how its price moves.
enum ShockFields {
  static let asset = Field<Shock.Subject>(
    "asset", .subject, "What moves; `*` is everything that is not cash.")
  static let by = Field<Double>.optional(
    "by", .number(Bound(from: .excluding(-1))),
    "Relative to the starting price, as a fraction: -0.1 is a fall of 10 %.")
  static let to = Field<Price>.optional("to", .number(.positive), "To this price, in the market's unit.")
  static let basis = Field<Rate>.optional(
    "basis", .number(Bound(from: .excluding(-1))),
    "The mark's distance from the spot price, as a fraction; the spot price stays.")

  static let list = FieldList(
    "shock", [asset, by, to, basis],
    rules: [
      .oneOf(["by", "to", "basis"]),
      .refusedWhere("to", "asset", is: "*", .contradiction(.levelForEverything)),
    ])

  static let type = FieldType<Shock>.object(list) { fields in
    let subject = fields[asset]
    let by = fields[by]
    let to = fields[to]
    let basis = fields[basis]
    let move = by.map { Shock.Move.by($0) } ?? to.map { .to($0) } ?? basis.map { .basis($0) }
    guard let subject, let move else { return nil }
    return Shock(subject, move)
  }

  /// The shocks of one point, with two moves of the same price refused.
  static func refuseRepeats(in field: Field<[Shock]>, of shocks: [Shock], _ fields: Fields) {
    let keys = shocks.map { shock in
      let name = if case .asset(let asset) = shock.subject { asset.code } else { "*" }
      if case .basis = shock.move { return "\(name) basis" }
      return name
    }
    fields.refuseDuplicates(in: field, of: keys, at: "asset")
  }
}

extension FieldType<Shock.Subject> {
  static let subject = FieldType(kind: .form(.assetOrEverything)) { value, reading in
    guard let text = FieldType<String>.text(value, .assetOrEverything, reading) else { return nil }
    if text == "*" { return .everything }
    guard Form.asset.admits(text) else {
      reading.refuse(value, .malformed(text, .assetOrEverything))
      return nil
    }
    return .asset(Asset(text))
  }
}
