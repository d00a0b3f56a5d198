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

/// A scenario's `funding`: one rate, for an interval or for a year.
enum FundingFields {
  static let rate = Field<Rate>.optional(
    "rate", .number(.between(-1, 1)), "The rate of every interval.")
  static let annual = Field<Rate>.optional(
    "annual", .number(.between(-10, 10)), "The rate of a year, simple.")

  static let list = FieldList(
    "funding", [rate, annual, UnsupportedField("schedule", "A rate for each day.")])

  static let type = FieldType<FundingAssumption>.object(list) { fields in
    let rate = fields[rate]
    let annual = fields[annual]
    fields.refuseTogether(Self.rate, Self.annual)
    if !fields.has(Self.rate), !fields.has(Self.annual), fields.value("schedule") == nil {
      fields.refuse(.missingOneOf(["rate", "annual"]))
    }
    return rate.map { .perInterval($0) } ?? annual.map { .annual($0) }
  }
}
