extension LimitCheck {
  /// All checks of a portfolio: its limits in a fixed order, then what is or would be liquidated.
  static func all(
    _ limits: Limits, exposures: [Exposure], accounts: [AccountMeasure], positions: [PositionMeasure],
    funding: FundingCost, outcomes: [HedgeOutcome], mustSurvive: [Bool], cash: Set<Asset>
  ) -> [LimitCheck] {
    var checks: [LimitCheck] = []
    if let bound = limits.minLiquidationDistance {
      checks += positions.map {
        least(
          .minLiquidationDistance, $0.label,
          $0.liquidation.isLiquidatable ? 0 : $0.distanceToLiquidation?.magnitude, bound: bound)
      }
    }
    if let bound = limits.maxLeverage { checks += leverage(accounts, positions, bound: bound) }
    if let band = limits.hedgeRatio {
      checks += exposures.compactMap { exposure in
        guard !cash.contains(exposure.asset) else { return nil }
        guard let ratio = exposure.hedgeRatio else {
          // A short of coins that nobody owns hedges nothing, whatever the band.
          guard exposure.hedgeQuantity < 0 else { return nil }
          return LimitCheck(
            kind: .hedgeRatio, subject: exposure.asset.code, value: nil, bound: band.max, use: nil, status: .breach)
        }
        return within(.hedgeRatio, exposure.asset.code, ratio, band)
      }
    }
    if let bound = limits.maxAnnualFundingCost, let rate = funding.annualRate {
      checks.append(most(.maxAnnualFundingCost, "portfolio", max(0, -rate.value), bound: bound.value))
    }
    for position in positions where position.liquidation.isLiquidatable {
      checks.append(
        LimitCheck(kind: .survival, subject: position.label, value: nil, bound: nil, use: nil, status: .breach))
    }
    for (outcome, must) in zip(outcomes, mustSurvive) where must && !outcome.liquidations.isEmpty {
      checks.append(
        LimitCheck(kind: .survival, subject: outcome.name, value: nil, bound: nil, use: nil, status: .breach))
    }
    return checks
  }

  /// Notional ÷ equity: each isolated position, each cross account as a whole.
  private static func leverage(
    _ accounts: [AccountMeasure], _ positions: [PositionMeasure], bound: Double
  ) -> [LimitCheck] {
    // Positions stand in the order of the accounts.
    var first = 0
    return accounts.flatMap { account in
      let own = positions[first...].prefix { $0.account == account.id }
      first += own.count
      if account.isIsolated {
        return own.map { most(.maxLeverage, $0.label, ratio($0.notional, $0.equity), bound: bound) }
      }
      let notional = own.reduce(Money.zero) { $0 + $1.notional }
      return own.isEmpty ? [] : [most(.maxLeverage, account.id, ratio(notional, account.equity), bound: bound)]
    }
  }

  /// No equity left is leverage beyond any bound.
  private static func ratio(_ notional: Money, _ equity: Money) -> Double {
    equity.value > 0 ? notional / equity : .infinity
  }
}

extension PositionMeasure {
  /// How the position is named in checks: its account and contract.
  public var label: String { "\(account) \(symbol)" }
}
