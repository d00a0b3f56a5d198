import Hedging

/// One element of a set's `scenarios`.
enum ScenarioFields {
  /// Ten years: the settlements of a longer walk would tell nothing.
  static let days = Bound.between(0, 3653)

  static let id = Field<String>("id", .id, "The scenario's id, unique in its set.")
  static let name = Field<String>.optional(
    "name", .name, "Its name as reports show it; the id if left out.")
  static let horizonDays = Field<Double>.optional(
    "horizonDays", .number(days), "The day of the end; 0 is an instant shock without funding.")
  static let shocks = Field<[Shock]>.optional(
    "shocks", .list(of: ShockFields.type), "Where prices stand at the end.")
  static let path = Field<[PathPoint]>.optional(
    "path", .list(of: PathPointFields.type, isEmptyAllowed: false),
    "The points that prices run through, instead of shocks at the end.")
  static let funding = Field<FundingAssumption>.optional(
    "funding", FundingFields.type, "The funding rate that is assumed; the market's if left out.")
  static let mustSurvive = Field<Bool>.optional(
    "mustSurvive", .boolean, "Whether a liquidation in it is a breach of the limits.")

  static let list = FieldList(
    "scenario",
    [
      id, name, horizonDays, shocks, path, funding, mustSurvive,
      UnsupportedField("exit", "Closes the hedge at the end, with fees and slippage."),
      UnsupportedField("topUp", "Adds collateral along the path."),
      UnsupportedField("venueDefault", "A venue fails and gives back a part."),
      UnsupportedField("history", "Prices and funding from a file of the past."),
    ])

  static let type = FieldType<Scenario>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let path = path(fields)
    let funding = fields[funding] ?? .market
    let mustSurvive = fields[mustSurvive] ?? false
    guard let id, let path else { return nil }
    return Scenario(
      id: id, name: name ?? id, path: path, funding: funding, mustSurvive: mustSurvive)
  }

  /// The path as written, or one point at the horizon.
  private static func path(_ fields: Fields) -> [PathPoint]? {
    let horizon = fields[horizonDays]
    let shocks = fields[shocks]
    let path = fields[path]
    fields.refuseTogether(Self.shocks, Self.path)
    fields.refuseTogether(horizonDays, Self.path)
    if let shocks { ShockFields.refuseRepeats(in: Self.shocks, of: shocks, fields) }
    if let path { refuseFallingDays(path, fields) }
    if fields.has(Self.path) { return path }
    if !fields.has(horizonDays), !fields.has(Self.shocks) {
      fields.refuse(.missingOneOf(["shocks", "path", "horizonDays"]))
    }
    return [PathPoint(day: horizon ?? 0, shocks: shocks ?? [])]
  }

  private static func refuseFallingDays(_ path: [PathPoint], _ fields: Fields) {
    for (index, (before, point)) in zip(path, path.dropFirst()).enumerated() where point.day < before.day {
      if let day = fields.value("path")?[index + 1]?["day"] {
        fields.reading.refuse(day, .contradiction(.dayFalls(from: before.day, to: point.day)))
      }
    }
  }
}
