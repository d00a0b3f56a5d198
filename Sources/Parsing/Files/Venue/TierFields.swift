import Hedging

/// One element of a contract's `tiers`.
enum TierFields {
  static let floor = Field<Double>(
    "minNotional", .number(.notNegative), "Where the tier begins, in the tiers' unit.")
  static let cap = Field<Double>(
    "maxNotional", .number(.positive), "Where the tier ends, in the tiers' unit.")
  static let maintenanceRate = Field<Rate>(
    "maintenanceMarginRate", .number(maintenanceRateBound),
    "The share of the notional that must be kept as margin.")
  static let maintenanceAmount = Field<Money>(
    "maintenanceAmount", .number(.notNegative),
    "What is taken off the requirement, so that it does not jump at the tier's beginning.")
  static let maxLeverage = Field<Double>(
    "maxLeverage", .number(maxLeverageBound), "The highest leverage for positions of this size.")

  static let maintenanceRateBound = Bound(from: .including(0), to: .excluding(1))
  static let maxLeverageBound = Bound.between(1, 1000)

  static let list = FieldList("tier", [floor, cap, maintenanceRate, maintenanceAmount, maxLeverage])

  static let type = FieldType<MarginTier>.object(list) { fields in
    let floor = fields[floor]
    let cap = fields[cap]
    let rate = fields[maintenanceRate]
    let amount = fields[maintenanceAmount]
    let leverage = fields[maxLeverage]
    guard let floor, let cap, let rate, let amount, let leverage else { return nil }
    return MarginTier(
      floor: floor, cap: cap, maintenanceRate: rate, maintenanceAmount: amount, maxLeverage: leverage)
  }
}
