/// A contract's margin tiers and the way they are read.
public struct MarginSchedule: Sendable, Equatable {
  /// What a tier's bounds count.
  public enum Unit: String, Sendable, CaseIterable {
    /// The notional in the settlement currency, so the tier changes with the price.
    case notional
    /// The number of contracts, so the tier does not depend on the price.
    case contracts
  }

  public var unit: Unit
  /// Rising, without gaps, the first from 0. Never empty.
  public var tiers: [MarginTier]

  public init(unit: Unit = .notional, tiers: [MarginTier]) {
    precondition(!tiers.isEmpty, "a margin schedule has at least one tier")
    self.unit = unit
    self.tiers = tiers
  }

  /// The tiers of which one gives the requirement of a position of so many contracts.
  ///
  /// By contracts, that is the one tier that holds the count (its bounds: above the floor, up to and including the cap;
  /// beyond the last, the last). By notional, all of them: see ``requirement(_:)``.
  public func candidates(contracts: Double) -> ArraySlice<MarginTier> {
    guard unit == .contracts else { return tiers[...] }
    let index = tiers.firstIndex { contracts <= $0.cap } ?? tiers.count - 1
    return tiers[index...index]
  }

  /// The tier whose bounds hold `size` (notional or contracts, as `unit` says).
  public func tier(holding size: Double) -> MarginTier {
    tiers.first { size <= $0.cap } ?? tiers[tiers.count - 1]
  }

  /// The highest leverage at which a position of this size may be opened.
  public func maxLeverage(notional: Money, contracts: Double) -> Double {
    tier(holding: unit == .notional ? notional.value : contracts).maxLeverage
  }

  /// Whether the requirement jumps at the tiers' floors: a table by notional without amounts, in which the whole position
  /// takes the rate of the tier that holds it.
  ///
  /// Example: 0.4 % up to 50,000 and 0.5 % above, without amounts: 200 at 50,000, and 250 a little above.
  public var jumps: Bool {
    guard unit == .notional, tiers.count > 1, tiers[tiers.count - 1].maintenanceAmount == 0 else { return false }
    return tiers.contains { $0.maintenanceRate != tiers[0].maintenanceRate }
      && tiers.allSatisfy { $0.maintenanceAmount == 0 }
  }

  /// Whether each tier continues the one before it without a jump, to a thousandth of the amount.
  ///
  /// Venues round their amounts; tables without amounts jump.
  public var isContinuous: Bool {
    zip(tiers, tiers.dropFirst()).allSatisfy { before, tier in
      let expected = tier.continuousAmount(after: before)
      return (tier.maintenanceAmount - expected).magnitude.value <= 1e-3 * expected.magnitude.value + 1e-9
    }
  }
}
