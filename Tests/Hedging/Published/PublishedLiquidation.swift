import Hedging
import Testing

/// One isolated position whose liquidation price somebody published.
struct PublishedLiquidation: CustomTestStringConvertible {
  /// How far the figures may be apart: what the source rounds to.
  enum Tolerance {
    case absolute(Double)
    case relative(Double)

    func holds(_ found: Double, _ published: Double) -> Bool {
      switch self {
      case .absolute(let bound): abs(found - published) <= bound
      case .relative(let bound): abs(found - published) <= bound * abs(published)
      }
    }
  }

  let id: String
  let position: OnePosition
  let price: Double
  let tolerance: Tolerance
  let source: String

  init(
    _ id: String, type: ContractType = .linear, _ side: Side, _ quantity: Double, at entry: Double,
    collateral: Double, rate: Double, amount: Double = 0, fee: Double = 0,
    basis: VenueRules.MaintenanceBasis = .mark, dies price: Double, within tolerance: Tolerance = .relative(1e-4),
    source: String = ""
  ) {
    var rules = OnePosition.bareRules
    rules.maintenanceBasis = basis
    rules.closeFee = fee == 0 ? .none : .atLiquidation
    self.id = id
    self.position = OnePosition(
      type: type, side: side, quantity: quantity, entry: Price(entry), collateral: Money(collateral),
      tiers: OnePosition.flat(Rate(rate), amount: Money(amount)), fee: Rate(fee), rules: rules)
    self.price = price
    self.tolerance = tolerance
    self.source = source
  }

  var testDescription: String { id }
}
