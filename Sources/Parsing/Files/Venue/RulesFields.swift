import Hedging

/// A venue's `rules`: what is left out is the careful choice.
enum RulesFields {
  static let maintenanceBasis = Field<VenueRules.MaintenanceBasis>.optional(
    "maintenanceBasis", .choice, "The price at which the maintenance requirement is taken.")
  static let closeFee = Field<VenueRules.CloseFee>.optional(
    "closeFee", .choice, "The fee that the requirement reserves for the forced close.")
  static let fundingReference = Field<VenueRules.FundingReference>.optional(
    "fundingReference", .choice, "The price at which funding is paid.")
  static let twoWay = Field<VenueRules.TwoWay>.optional(
    "twoWay", .choice, "What counts when both sides of one contract are open.")
  static let residual = Field<VenueRules.Residual>.optional(
    "residual", .choice, "What becomes of the equity that is left at a liquidation.")
  static let marginRatio = Field<VenueRules.MarginRatio>.optional(
    "marginRatio", .choice, "Which way the venue shows its margin ratio.")

  static let list = FieldList(
    "rules", [maintenanceBasis, closeFee, fundingReference, twoWay, residual, marginRatio])

  static let type = FieldType<VenueRules>.object(list) { fields in
    var rules = VenueRules()
    if let basis = fields[maintenanceBasis] { rules.maintenanceBasis = basis }
    if let fee = fields[closeFee] { rules.closeFee = fee }
    if let reference = fields[fundingReference] { rules.fundingReference = reference }
    if let sides = fields[twoWay] { rules.twoWay = sides }
    if let rest = fields[residual] { rules.residual = rest }
    if let ratio = fields[marginRatio] { rules.marginRatio = ratio }
    return rules
  }
}

/// A venue's `fees`, as fractions of the traded value.
enum FeesFields {
  /// A tenth of the value is beyond every venue: whoever writes 0.05 % as 0.05 passes, as 5 does not.
  private static let fee = Bound.between(0, 0.1)

  static let maker = Field<Rate>(
    "maker", .number(.between(-0.1, 0.1)), "For orders that wait in the book; negative is a rebate.")
  static let taker = Field<Rate>("taker", .number(fee), "For orders that are executed at once.")
  static let spot = Field<Rate>.optional(
    "spot", .number(fee), "For buying or selling the coin itself, where the venue offers that.")

  static let list = FieldList("fees", [maker, taker, spot])

  static let type = FieldType<Fees>.object(list) { fields in
    let maker = fields[maker]
    let taker = fields[taker]
    let spot = fields[spot]
    guard let maker, let taker else { return nil }
    return Fees(maker: maker, taker: taker, spot: spot)
  }
}
