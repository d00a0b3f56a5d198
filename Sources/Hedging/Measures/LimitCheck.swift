/// How a report stands against its limits.
public enum Status: String, Sendable, Comparable, CaseIterable {
  case ok, watch, breach

  /// Breach from 1 of the limit, watch from 0.8.
  public init(use: Double) { self = use >= 1 ? .breach : use >= 0.8 ? .watch : .ok }

  public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .ok ? 0 : self == .watch ? 1 : 2 }
}

/// One limit held against one position, account or asset.
///
/// Formula: the use of a maximum is `value ÷ bound`, of a minimum `bound ÷ value`; of a band see ``within(_:_:_:_:)``.
/// Example: a leverage of 5 against at most 6 uses five sixths of it: watch.
/// Source: ours.
public struct LimitCheck: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case minLiquidationDistance, maxLeverage, hedgeRatio, maxAnnualFundingCost
    /// A position that is liquidatable today, or dies in a scenario it must survive.
    case survival
  }

  public let kind: Kind
  /// The account and contract, asset, or scenario that was checked.
  public let subject: String
  /// `nil` where there is nothing that could reach the limit, such as a position without a liquidation price, and
  /// where it is beyond any number, such as the leverage of an account without equity.
  public let value: Double?
  /// The bound that is nearer to the value; `nil` for survival.
  public let bound: Double?
  /// The share of the limit that is used; `nil` where it is beyond any number.
  public let use: Double?
  public let status: Status
}

extension LimitCheck {
  /// A value that must stay below `bound`: use is `value/bound`.
  static func most(_ kind: Kind, _ subject: String, _ value: Double, bound: Double) -> LimitCheck {
    let use = value <= 0 ? 0 : bound == 0 ? Double.infinity : value / bound
    return LimitCheck(kind, subject, value, bound, use)
  }

  /// A value that must stay above `bound`: use is `bound/value`. No value at all uses nothing of the limit.
  static func least(_ kind: Kind, _ subject: String, _ value: Double?, bound: Double) -> LimitCheck {
    guard let value else { return LimitCheck(kind, subject, nil, bound, 0) }
    let use = bound <= 0 ? 0 : value <= 0 ? Double.infinity : bound / value
    return LimitCheck(kind, subject, value, bound, use)
  }

  /// A value that must stay in a band: use is 0 in the middle and 1 at either end, `|value − middle| / half-width`.
  ///
  /// Example: 1 in 0.9…1.05 is 0.025 from the middle of a half-width 0.075: a third. With one end open it is a plain
  /// least or most. (`value/bound` would put a perfect hedge in such a band at 95 % of its limit.)
  static func within(_ kind: Kind, _ subject: String, _ value: Double, _ band: HedgeRatioBand) -> LimitCheck? {
    switch (band.min, band.max) {
    case (nil, nil): return nil
    case (let min?, nil): return least(kind, subject, value, bound: min)
    case (nil, let max?): return most(kind, subject, value, bound: max)
    case (let min?, let max?):
      let middle = min + (max - min) / 2
      let bound = value < middle ? min : max
      let use = max == min ? (value == min ? 0 : Double.infinity) : (value - middle) / (bound - middle)
      return LimitCheck(kind, subject, value, bound, use)
    }
  }

  private init(_ kind: Kind, _ subject: String, _ value: Double?, _ bound: Double, _ use: Double) {
    self.init(
      kind: kind, subject: subject, value: value.flatMap { $0.isFinite ? $0 : nil }, bound: bound,
      use: use.isFinite ? use : nil,
      status: Status(use: use))
  }
}
