import Hedging

/// Holds a margin table against what the formulas take for granted: it runs
/// on from zero, without gap, overlap or falling rate. With amounts it does not
/// jump either; a table without any amount is one whose rates go for the whole position.
enum TierCheck {
  /// Notes at its place each tier that does not continue the one before it.
  ///
  /// An amount may differ from the one that continues the table by a
  /// thousandth, because venues round theirs. By contracts a tier's rate goes for
  /// the whole position, so jumps belong to it. A single tier continues nothing: it may
  /// be the one that a position is in, with that tier's amount.
  static func check(
    _ tiers: [MarginTier], unit: MarginSchedule.Unit, in list: JSONValue, _ reading: Reading
  ) {
    let hasAmounts = tiers.contains { $0.maintenanceAmount != 0 }
    for (index, tier) in tiers.enumerated() where !reading.isFull {
      func refuse(_ field: String, _ problem: TierProblem) {
        let value = list[index] ?? list
        reading.refuse(value[field] ?? value, .tier(problem))
      }
      if tier.cap <= tier.floor { refuse("maxNotional", .capNotAboveFloor(floor: tier.floor, cap: tier.cap)) }
      guard index > 0 else {
        if tier.floor != 0 { refuse("minNotional", .doesNotStartAtZero(tier.floor)) }
        if unit == .notional, tiers.count > 1, tier.maintenanceAmount != 0 {
          refuse("maintenanceAmount", .jump(amount: tier.maintenanceAmount.value, expected: 0))
        }
        continue
      }
      let before = tiers[index - 1]
      if tier.floor > before.cap { refuse("minNotional", .gap(from: before.cap, to: tier.floor)) }
      if tier.floor < before.cap { refuse("minNotional", .overlap(from: tier.floor, to: before.cap)) }
      if tier.maintenanceRate < before.maintenanceRate {
        let problem = TierProblem.rateFalls(
          from: before.maintenanceRate.value, to: tier.maintenanceRate.value)
        refuse("maintenanceMarginRate", problem)
      } else if unit == .notional, hasAmounts, !MarginSchedule(tiers: [before, tier]).isContinuous {
        let expected = tier.continuousAmount(after: before).value
        refuse("maintenanceAmount", .jump(amount: tier.maintenanceAmount.value, expected: expected))
      }
    }
  }
}
