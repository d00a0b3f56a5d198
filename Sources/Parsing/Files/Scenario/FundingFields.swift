import Hedging

/// A scenario's `funding`: one rate, for an interval or for a year, or rates that change from day to day.
enum FundingFields {
  private static let perInterval = Bound.between(-1, 1)

  static let rate = Field<Rate>.optional("rate", .number(perInterval), "The rate of every interval.")
  static let annual = Field<Rate>.optional(
    "annual", .number(.between(-10, 10)), "The rate of a year, simple.")
  static let schedule = Field<[FundingAssumption.Step]>.optional(
    "schedule", .list(of: stepType, isEmptyAllowed: false),
    "Rates of an interval, each from its day on; the market's before the first.")

  static let list = FieldList(
    "funding", [rate, annual, schedule], rules: [.oneOf(["rate", "annual", "schedule"])])

  static let type = FieldType<FundingAssumption>.object(list) { fields in
    let rate = fields[rate]
    let annual = fields[annual]
    let schedule = fields[schedule]
    if let schedule { fields.refuseFallingDays(in: Self.schedule, of: schedule.map(\.day)) }
    return rate.map { .perInterval($0) } ?? annual.map { .annual($0) } ?? schedule.map { .schedule($0) }
  }

  static let day = Field<Double>("day", .number(ScenarioFields.days), "The day from which the rate holds.")
  static let stepRate = Field<Rate>("rate", .number(perInterval), "The rate of every interval from that day on.")

  static let stepList = FieldList("funding step", [day, stepRate])

  private static let stepType = FieldType<FundingAssumption.Step>.object(stepList) { fields in
    let day = fields[day]
    let rate = fields[stepRate]
    guard let day, let rate else { return nil }
    return FundingAssumption.Step(day: day, rate: rate)
  }
}
