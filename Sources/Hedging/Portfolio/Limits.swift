/// The bounds a holder wants to stay within. What is `nil` is not limited.
public struct Limits: Sendable, Equatable {
  /// The least distance to the nearest liquidation, as a fraction of the mark.
  public var minLiquidationDistance: Double?
  /// The most notional for one unit of equity.
  public var maxLeverage: Double?
  /// The band in which each asset's hedge ratio should lie.
  public var hedgeRatio: HedgeRatioBand?
  /// The most that hedging may cost in a year, as a fraction of the hedge's notional.
  public var maxAnnualFundingCost: Rate?

  public init(
    minLiquidationDistance: Double? = nil, maxLeverage: Double? = nil, hedgeRatio: HedgeRatioBand? = nil,
    maxAnnualFundingCost: Rate? = nil
  ) {
    self.minLiquidationDistance = minLiquidationDistance
    self.maxLeverage = maxLeverage
    self.hedgeRatio = hedgeRatio
    self.maxAnnualFundingCost = maxAnnualFundingCost
  }

  /// These limits, with what is not set here taken from `house`.
  public func filled(from house: Limits) -> Limits {
    Limits(
      minLiquidationDistance: minLiquidationDistance ?? house.minLiquidationDistance,
      maxLeverage: maxLeverage ?? house.maxLeverage,
      hedgeRatio: hedgeRatio ?? house.hedgeRatio,
      maxAnnualFundingCost: maxAnnualFundingCost ?? house.maxAnnualFundingCost)
  }
}

/// The least and the greatest hedge ratio; either may be open.
public struct HedgeRatioBand: Sendable, Equatable {
  public var min: Double?
  public var max: Double?

  public init(min: Double? = nil, max: Double? = nil) {
    self.min = min
    self.max = max
  }
}
