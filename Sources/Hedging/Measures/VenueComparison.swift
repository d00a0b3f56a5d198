/// The same short at every venue that lists one, and the rules in which these venues differ.
public struct VenueComparison: Sendable {
  /// A rule or habit of a venue.
  public enum Rule: String, Sendable, CaseIterable {
    case maintenanceBasis, closeFee, fundingReference, twoWay, residual, marginRatio, fundingInterval, tierUnit,
      settlement
  }

  public let asset: Asset
  public let quantity: Quantity
  public let leverage: Double
  /// In the order of the venues.
  public let rows: [ShortTerms]
  /// The rules that are not the same for all rows.
  public let differing: [Rule]

  /// `nil` where there is nothing to compare.
  init?(_ asset: AssetAlternatives) {
    rows = asset.alternatives.compactMap(\.short)
    guard rows.count > 1 else { return nil }
    self.asset = asset.asset
    quantity = asset.quantity
    leverage = asset.leverage
    let rows = rows
    differing = Rule.allCases.filter { rule in rows.contains { $0.value(of: rule) != rows[0].value(of: rule) } }
  }
}

extension ShortTerms {
  /// How the venue has the rule, in the words of the formats.
  public func value(of rule: VenueComparison.Rule) -> String {
    switch rule {
    case .maintenanceBasis: venue.rules.maintenanceBasis.rawValue
    case .closeFee: venue.rules.closeFee.rawValue
    case .fundingReference: venue.rules.fundingReference.rawValue
    case .twoWay: venue.rules.twoWay.rawValue
    case .residual: venue.rules.residual.rawValue
    case .marginRatio: venue.rules.marginRatio.rawValue
    case .fundingInterval:
      contract.funding.map {
        $0.intervalHours.rounded() == $0.intervalHours ? "\(Int($0.intervalHours))" : "\($0.intervalHours)"
      } ?? "none"
    case .tierUnit: contract.margin.unit.rawValue
    case .settlement: contract.symbol.settle.code
    }
  }
}
