import Hedging

/// A venue's rules in words.
extension VenueComparison.Rule {
  var words: String {
    switch self {
    case .maintenanceBasis: "Maintenance is taken"
    case .closeFee: "Kept for the forced close"
    case .fundingReference: "Funding is paid on"
    case .twoWay: "Both sides open"
    case .residual: "What is left at a liquidation"
    case .marginRatio: "Margin ratio shown as"
    case .fundingInterval: "Funding settles"
    case .tierUnit: "Margin tiers go by"
    case .settlement: "Margin and profit in"
    }
  }
}

extension ShortTerms {
  func words(for rule: VenueComparison.Rule, in locale: FormatLocale) -> String {
    switch rule {
    case .maintenanceBasis: venue.rules.maintenanceBasis == .mark ? "at the mark" : "at the entry price"
    case .closeFee:
      switch venue.rules.closeFee {
      case .none: "nothing"
      case .atLiquidation: "the taker fee at the liquidation price"
      case .atBankruptcy: "the taker fee at the bankruptcy price"
      }
    case .fundingReference: venue.rules.fundingReference == .mark ? "the mark" : "the index"
    case .twoWay:
      switch venue.rules.twoWay {
      case .larger: "the larger side counts"
      case .net: "the difference counts"
      case .sum: "both count"
      }
    case .residual: venue.rules.residual == .forfeited ? "lost" : "returned"
    case .marginRatio:
      venue.rules.marginRatio == .equityOverNotional ? "equity by notional, falling" : "maintenance by equity, rising"
    case .fundingInterval:
      contract.funding.map {
        $0.intervalHours == 1 ? "every hour" : "every \(locale.number(.upTo(2))($0.intervalHours)) hours"
      } ?? "never"
    case .tierUnit: contract.margin.unit == .notional ? "notional" : "number of contracts"
    case .settlement: contract.symbol.settle.code
    }
  }
}
