import Hedging

/// `limits`, in a portfolio and in `site.json`.
enum LimitsFields {
  static let minLiquidationDistance = Field<Double>.optional(
    "minLiquidationDistance", .number(.between(0, 1)),
    "The least distance to the nearest liquidation, as a fraction of the mark price.")
  static let maxLeverage = Field<Double>.optional(
    "maxLeverage", .number(.positive), "The most notional for one unit of equity.")
  static let hedgeRatio = Field<HedgeRatioBand>.optional(
    "hedgeRatio", HedgeRatioFields.type, "The band in which each asset's hedge ratio should lie.")
  static let maxAnnualFundingCost = Field<Rate>.optional(
    "maxAnnualFundingCost", .number(.between(0, 1)),
    "The most that hedging may cost in a year, as a fraction of the hedge's notional.")

  static let list = FieldList(
    "limits", [minLiquidationDistance, maxLeverage, hedgeRatio, maxAnnualFundingCost])

  static let type = FieldType<Limits>.object(list) { fields in
    Limits(
      minLiquidationDistance: fields[minLiquidationDistance],
      maxLeverage: fields[maxLeverage],
      hedgeRatio: fields[hedgeRatio],
      maxAnnualFundingCost: fields[maxAnnualFundingCost])
  }
}

/// `limits.hedgeRatio`: a least and a greatest ratio, of which one may be left out.
enum HedgeRatioFields {
  static let min = Field<Double>.optional(
    "min", .number(.between(0, 10)), "The least hedge ratio; 1 is a full hedge.")
  static let max = Field<Double>.optional(
    "max", .number(.between(0, 10)), "The greatest hedge ratio; 1 is a full hedge.")

  static let list = FieldList("hedgeRatio", [min, max], rules: [.someOf(["min", "max"])])

  static let type = FieldType<HedgeRatioBand>.object(list) { fields in
    let least = fields[min]
    let greatest = fields[max]
    if let least, let greatest, greatest < least {
      fields.refuse(max, .contradiction(.bandReversed(min: least, max: greatest)))
    }
    return HedgeRatioBand(min: least, max: greatest)
  }
}
