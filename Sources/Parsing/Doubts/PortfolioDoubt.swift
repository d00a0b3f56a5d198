/// What is odd about a portfolio.
public enum PortfolioDoubt: Sendable, Equatable {
  case leverage(stated: Double, follows: Double)
  /// An isolated margin that is many times the position's own value, both in the settlement currency.
  case collateral(Double, notional: Double, asset: String, isCoins: Bool)
  /// More of an asset than anybody has.
  case fortune(Double, asset: String, worth: Double, dollar: String)
  case entry(Double, mark: Double)
  /// The entry price is far from the mark, and the collateral is not.
  case entryIsCollateral(entry: Double, collateral: Double, mark: Double)
  case repeatedHolding(String, first: Place)
  case repeatedCollateral(String, first: Place)
  /// The cost of all, where that of one is asked for.
  case cost(Double, price: Double, quantity: Double)
  case openedEarly
  /// As many contracts as coins are held, where a contract is not one coin.
  case contractsAreCoins(Double, size: Double, asset: String)
  /// A long as large as what is owned, where a hedge would be a short.
  case longOfHolding(String, owned: Double)
  case haircut(Double)
  case survive(Double)
  case hedgeRatio(Double)
  /// The id is the name of another portfolio's file.
  case nameOfAnother(id: String, file: String)
}
