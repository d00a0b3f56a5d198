/// How many contracts hedge so many coins: whole steps, never more than asked for.
///
/// Formula: linear `coins ÷ contractSize`, inverse `coins·M ÷ contractSize`, rounded down to the step. A billionth of a step
/// short of a step counts as the step, so that 0.3 at a step of 0.1 is 3 steps although 0.3/0.1 is 2.9999999999999996.
/// Example: 0.7504 BTC in contracts of 0.001 BTC are 750, and 0.0004 BTC are left. In contracts of 100 USD at 30,000 they are
/// 225, and 0.0004 BTC are left.
/// Source: the step and the tolerance are the formats' own.
public struct HedgeSize: Sendable, Equatable {
  public let contracts: Double
  /// The coins they stand for at the mark.
  public let coins: Quantity
  /// The coins asked for that remain.
  public let residual: Quantity

  public init(hedging coins: Quantity, with contract: Contract, at mark: Price) {
    let one = contract.coins(ofContracts: 1, at: mark)
    let step = contract.stepContracts
    let steps = max(0, (coins / one / step + 1e-9).rounded(.down))
    // Dividing by a whole number gives the decimal that is written, where multiplying by 0.1 would not.
    let perOne = (1 / step).rounded()
    contracts = perOne >= 1 && (perOne * step - 1).magnitude < 1e-12 ? steps / perOne : steps * step
    self.coins = contract.coins(ofContracts: contracts, at: mark)
    let left = coins - self.coins
    residual = left / one <= 1e-9 * step ? 0 : left
  }

  /// No contracts at all, because what is open hedges as much already; `residual` may be negative then.
  init(nothingFor residual: Quantity) {
    contracts = 0
    coins = 0
    self.residual = residual
  }
}

extension Contract {
  /// The coins that so many contracts stand for at a price: linear `n·size`, inverse `n·size/p`.
  ///
  /// Example: 225 contracts of 100 USD at 30,000 are 0.75 BTC.
  public func coins(ofContracts contracts: Double, at price: Price) -> Quantity {
    let quantity = quantity(ofContracts: contracts)
    return type == .linear ? quantity : Quantity((quantity / price).value)
  }
}
