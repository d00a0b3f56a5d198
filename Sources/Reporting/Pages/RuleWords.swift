import Hedging

/// A venue's rules in words.
extension ShortTerms {
  func words(for rule: VenueComparison.Rule, in words: PageWords) -> String {
    let rules = venue.rules
    return switch rule {
    case .maintenanceBasis: words(rules.maintenanceBasis.phrase)
    case .closeFee: words(rules.closeFee.phrase)
    case .fundingReference: words(rules.fundingReference.phrase)
    case .twoWay: words(rules.twoWay.phrase)
    case .residual: words(rules.residual.phrase)
    case .marginRatio: words(rules.marginRatio.phrase)
    case .fundingInterval: contract.fundingInterval(in: words)
    case .tierUnit: words(contract.margin.unit.phrase)
    case .settlement: contract.symbol.settle.code
    }
  }
}

extension Contract {
  /// How often its funding settles, in words.
  func fundingInterval(in words: PageWords) -> String {
    guard let funding else { return words(.noFunding) }
    return funding.intervalHours == 1
      ? words(.everyHour) : words(.everyHours, words.locale.number(.upTo(2))(funding.intervalHours))
  }
}

extension VenueRules.MaintenanceBasis {
  var phrase: Phrase { self == .mark ? .maintenanceAtMark : .maintenanceAtEntry }
}

extension VenueRules.CloseFee {
  var phrase: Phrase {
    switch self {
    case .none: .noCloseFee
    case .atLiquidation: .closeFeeAtLiquidation
    case .atBankruptcy: .closeFeeAtBankruptcy
    }
  }
}

extension VenueRules.FundingReference {
  var phrase: Phrase { self == .mark ? .fundingOnMark : .fundingOnIndex }
}

extension VenueRules.TwoWay {
  var phrase: Phrase {
    switch self {
    case .larger: .largerSide
    case .net: .netOfSides
    case .sum: .sumOfSides
    }
  }
}

extension VenueRules.Residual {
  var phrase: Phrase { self == .forfeited ? .residualLost : .residualReturned }
}

extension VenueRules.MarginRatio {
  var phrase: Phrase { self == .equityOverNotional ? .ratioFalling : .ratioRising }
}

extension MarginSchedule.Unit {
  var phrase: Phrase { self == .notional ? .tiersByNotional : .tiersByContracts }
}
