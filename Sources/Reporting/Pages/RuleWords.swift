import Hedging

/// A venue's rules in words.
extension ShortTerms {
  func words(for rule: VenueComparison.Rule, in words: PageWords) -> String {
    switch rule {
    case .maintenanceBasis: words(venue.rules.maintenanceBasis == .mark ? .maintenanceAtMark : .maintenanceAtEntry)
    case .closeFee:
      switch venue.rules.closeFee {
      case .none: words(.noCloseFee)
      case .atLiquidation: words(.closeFeeAtLiquidation)
      case .atBankruptcy: words(.closeFeeAtBankruptcy)
      }
    case .fundingReference: words(venue.rules.fundingReference == .mark ? .fundingOnMark : .fundingOnIndex)
    case .twoWay:
      switch venue.rules.twoWay {
      case .larger: words(.largerSide)
      case .net: words(.netOfSides)
      case .sum: words(.sumOfSides)
      }
    case .residual: words(venue.rules.residual == .forfeited ? .residualLost : .residualReturned)
    case .marginRatio:
      words(venue.rules.marginRatio == .equityOverNotional ? .ratioFalling : .ratioRising)
    case .fundingInterval:
      contract.funding.map {
        $0.intervalHours == 1
          ? words(.everyHour) : words(.everyHours, words.locale.number(.upTo(2))($0.intervalHours))
      } ?? words(.noFunding)
    case .tierUnit: words(contract.margin.unit == .notional ? .tiersByNotional : .tiersByContracts)
    case .settlement: contract.symbol.settle.code
    }
  }
}
