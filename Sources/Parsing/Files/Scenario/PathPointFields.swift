import Hedging

/// One element of a scenario's `path`.
enum PathPointFields {
  static let day = Field<Double>("day", .number(ScenarioFields.days), "Days after the start.")
  static let shocks = Field<[Shock]>(
    "shocks", .list(of: ShockFields.type), "Where prices stand then, relative to the start.")

  static let list = FieldList("path point", [day, shocks])

  static let type = FieldType<PathPoint>.object(list) { fields in
    let day = fields[day]
    let shocks = fields[shocks]
    if let shocks { ShockFields.refuseRepeats(in: Self.shocks, of: shocks, fields) }
    guard let day, let shocks else { return nil }
    return PathPoint(day: day, shocks: shocks)
  }
}
