/// The rules in which venues differ. What a venue file leaves out is the careful choice, which is the default here.
public struct VenueRules: Sendable, Equatable {
  /// The price at which the maintenance requirement is taken.
  public enum MaintenanceBasis: String, Sendable, CaseIterable { case mark, entry }
  /// The fee that the requirement reserves for the forced close.
  public enum CloseFee: String, Sendable, CaseIterable { case none, atLiquidation, atBankruptcy }
  /// The price at which funding is paid.
  public enum FundingReference: String, Sendable, CaseIterable { case mark, index }
  /// What counts towards the requirement when both sides of one contract are open in one account.
  public enum TwoWay: String, Sendable, CaseIterable { case larger, net, sum }
  /// What becomes of the equity that is left at a liquidation.
  public enum Residual: String, Sendable, CaseIterable { case forfeited, returned }
  /// Which way the venue shows its margin ratio.
  public enum MarginRatio: String, Sendable, CaseIterable {
    /// Falls towards the maintenance rate.
    case equityOverNotional
    /// Rises towards 1.
    case maintenanceOverEquity
  }

  public var maintenanceBasis = MaintenanceBasis.mark
  public var closeFee = CloseFee.atLiquidation
  public var fundingReference = FundingReference.mark
  public var twoWay = TwoWay.larger
  public var residual = Residual.forfeited
  public var marginRatio = MarginRatio.maintenanceOverEquity

  public init() {}
}

/// Trading fees as fractions of the traded value. A negative maker fee is a rebate.
public struct Fees: Sendable, Equatable {
  public var maker: Rate
  public var taker: Rate
  /// For buying or selling the coin itself, where the venue offers that.
  public var spot: Rate?

  public init(maker: Rate, taker: Rate, spot: Rate? = nil) {
    self.maker = maker
    self.taker = taker
    self.spot = spot
  }
}
