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
  static let history = Field<String>.optional(
    "history", HistoryFields.type, "Prices and funding from a file of the past, instead of shocks or a path.")
  static let topUp = Field<TopUp>.optional("topUp", TopUpFields.type, "Adds collateral along the path.")
  static let venueDefault = Field<VenueDefault>.optional(
    "venueDefault", VenueDefaultFields.type, "A venue fails at the start and gives back a part.")
  static let exit = Field<Exit>.optional(
    "exit", ExitFields.type, "Closes the hedge at the end, with fees and slippage.")
  static let mustSurvive = Field<Bool>.optional(
    "mustSurvive", .boolean, "Whether a liquidation in it is a breach of the limits.")

  static let list = FieldList(
    "scenario",
    [
      id, name, horizonDays, shocks, path, history, funding, topUp, venueDefault, exit, mustSurvive,
    ],
    rules: [
      .notTogether("shocks", "path"), .notTogether("horizonDays", "path"),
      .notTogether("shocks", "history"), .notTogether("horizonDays", "history"), .notTogether("path", "history"),
      .someOf(["shocks", "path", "history", "horizonDays"]),
    ])

  /// A scenario whose prices may still be in another file.
  struct Written: Sendable {
    let scenario: Scenario
    let history: String?
  }

  static let type = FieldType<Written>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let path = path(fields)
    let funding = fields[funding] ?? .market
    let history = fields[history]
    let topUp = fields[topUp]
    let venueDefault = fields[venueDefault]
    let exit = fields[exit]
    let mustSurvive = fields[mustSurvive] ?? false
    guard let id, let path else { return nil }
    return Written(
      scenario: Scenario(
        id: id, name: name ?? id, path: path, funding: funding, topUp: topUp, venueDefault: venueDefault, exit: exit,
        mustSurvive: mustSurvive),
      history: history)
  }

  /// The path as written, or one point at the horizon.
  private static func path(_ fields: Fields) -> [PathPoint]? {
    let horizon = fields[horizonDays]
    let shocks = fields[shocks]
    let path = fields[path]
    if let shocks { ShockFields.refuseRepeats(in: Self.shocks, of: shocks, fields) }
    if let path { fields.refuseFallingDays(in: Self.path, of: path.map(\.day)) }
    if fields.has(Self.path) { return path }
    // The days of a history are known when its file is read.
    if fields.has(history) { return [PathPoint(day: 0, shocks: [])] }
    return [PathPoint(day: horizon ?? 0, shocks: shocks ?? [])]
  }
}

extension Fields {
  /// Notes each element of a list whose `day` lies before that of the one it follows.
  func refuseFallingDays<Element>(in field: Field<[Element]>, of days: [Double]) {
    for (index, (before, day)) in zip(days, days.dropFirst()).enumerated() where day < before {
      if let value = value(field.name)?[index + 1]?["day"] {
        reading.refuse(value, .contradiction(.dayFalls(from: before, to: day)))
      }
    }
  }
}
