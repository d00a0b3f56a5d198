import Hedging

/// One element of a portfolio's `plans`.
enum PlanFields {
  static let asset = Field<Asset>("asset", .asset, "What is to be hedged, by its code.")
  static let hedgeRatio = Field<Double>(
    "hedgeRatio", .number(Bound(from: .excluding(0), to: .including(10))),
    "The share of the asset that is hedged once the plan is open, with what is open already; 1 is a full hedge.")
  static let venue = Field<String>("venue", .id, "The id of the venue to open it at.")
  static let symbol = Field<Symbol>("symbol", .symbol, "The contract to sell, as the venue's file lists it.")
  static let leverage = Field<Double>.optional(
    "leverage", .number(Bound(from: .excluding(0), to: .including(1000))), "Notional for one unit of margin.")
  static let survive = Field<Double>.optional(
    "survive", .number(.positive),
    "Instead of leverage: as much margin as lets it live until the mark has risen by this fraction.")
  static let marginMode = Field<AccountFields.Mode>.optional(
    "marginMode", .choice, "Whether it is opened isolated or in a cross account of its own; isolated if left out.")

  static let list = FieldList(
    "plan", [asset, hedgeRatio, venue, symbol, leverage, survive, marginMode],
    rules: [.oneOf(["leverage", "survive"])])

  static let type = FieldType<HedgePlan>.object(list) { fields in
    let asset = fields[asset]
    let hedgeRatio = fields[hedgeRatio]
    let venue = fields[venue]
    let symbol = fields[symbol]
    let backing = backing(fields)
    let marginMode = fields[marginMode]
    guard let asset, let hedgeRatio, let venue, let symbol, let backing else { return nil }
    return HedgePlan(
      asset: asset, hedgeRatio: hedgeRatio, venue: venue, symbol: symbol, backing: backing,
      isCross: marginMode == .cross)
  }

  /// Leverage or the rise to survive, never both: either gives the collateral.
  private static func backing(_ fields: Fields) -> HedgePlan.Backing? {
    let leverage = fields[leverage]
    let survive = fields[survive]
    return leverage.map { .leverage($0) } ?? survive.map { .survive($0) }
  }
}
