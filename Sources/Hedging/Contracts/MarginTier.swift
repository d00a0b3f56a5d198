/// One step of a venue's margin table.
public struct MarginTier: Sendable, Equatable {
  /// Where the tier begins and ends: notional in the settlement currency, or contracts, as the schedule says.
  public var floor: Double
  public var cap: Double
  /// The share of the notional that must be kept as margin: the `m` of the formulas.
  public var maintenanceRate: Rate
  /// What is taken off again so that the requirement does not jump at the floor: the `c` of the formulas.
  public var maintenanceAmount: Money
  public var maxLeverage: Double

  public init(
    floor: Double, cap: Double, maintenanceRate: Rate, maintenanceAmount: Money = 0, maxLeverage: Double
  ) {
    self.floor = floor
    self.cap = cap
    self.maintenanceRate = maintenanceRate
    self.maintenanceAmount = maintenanceAmount
    self.maxLeverage = maxLeverage
  }

  /// The amount that lets this tier continue the one before it without a jump:
  /// `c = floor·(m − m_before) + c_before`.
  ///
  /// Example: 50 BTC at 5 % after 2.5 % with 0.56 BTC gives 1.81 BTC (Binance COIN-M, level 5).
  /// Source: Binance, "Leverage and margin of coin-margined contracts".
  public func continuousAmount(after before: MarginTier) -> Money {
    Money(floor * (maintenanceRate - before.maintenanceRate).value) + before.maintenanceAmount
  }
}
