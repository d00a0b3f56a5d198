import Hedging

/// The fields of a tier in ccxt's form.
enum CcxtTierFields {
  typealias Tier = (tier: MarginTier, amount: Money?)

  static let info = Field<Money?>.optional(
    "info", .object(FieldList("info", isOpen: true, [cum])) { .some($0[cum]) },
    "The tier as the venue sent it.")
  static let cum = Field<Money>.optional(
    "cum", .number(.notNegative), "The maintenance amount, as Binance calls it.")

  static let list = FieldList(
    "tier", isOpen: true,
    [TierFields.floor, TierFields.cap, TierFields.maintenanceRate, TierFields.maxLeverage, info])

  static let type = FieldType<Tier>.object(list) { fields in
    let floor = fields[TierFields.floor]
    let cap = fields[TierFields.cap]
    let rate = fields[TierFields.maintenanceRate]
    let leverage = fields[TierFields.maxLeverage]
    let amount = fields[info] ?? nil
    guard let floor, let cap, let rate, let leverage else { return nil }
    return (MarginTier(floor: floor, cap: cap, maintenanceRate: rate, maxLeverage: leverage), amount)
  }
}
