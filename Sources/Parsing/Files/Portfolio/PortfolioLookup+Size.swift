import Hedging

/// Holds a portfolio to what can be evaluated in a moment.
extension PortfolioLookup {
  /// How many positions and plans a portfolio may have. Positions that share collateral, and the prices at which isolated
  /// ones die, are looked at in pairs, so that time grows by the square.
  static let mostPositions = 1000

  /// Notes the first position, or else plan, beyond the most that there may be; whether there is one.
  func refuseTooMany(_ portfolio: Portfolio) -> Bool {
    let count = portfolio.accounts.reduce(portfolio.plans.count) { $0 + $1.positions.count }
    guard count > Self.mostPositions else { return false }
    var left = Self.mostPositions
    for (index, account) in portfolio.accounts.enumerated() {
      if account.positions.count > left {
        let position = reading.document.root["accounts"]?[index]?["positions"]?[left]
        refuse(position, .tooMany(count, limit: Self.mostPositions))
        return true
      }
      left -= account.positions.count
    }
    refuse(reading.document.root["plans"]?[left], .tooMany(count, limit: Self.mostPositions))
    return true
  }
}
