/// Why a portfolio cannot be evaluated. Indices count from 0 in the order of the portfolio, so that a reader of files
/// can tell the place.
public enum SnapshotFault: Error, Sendable, Equatable {
  case noPriceOfCurrency(Asset)
  case noPriceOfHolding(holding: Int, asset: Asset)
  case noPriceOfCollateral(account: Int, collateral: Int, asset: Asset)
  case unknownVenue(account: Int, venue: String)
  /// The venue does not list the contract.
  case unlisted(account: Int, position: Int, symbol: Symbol)
  /// The market does not quote the contract.
  case noQuote(account: Int, position: Int, symbol: Symbol)
  /// A perpetual whose quote has no funding rate.
  case noFundingRate(account: Int, position: Int, symbol: Symbol)
  /// A linear contract that does not settle in its quote currency, or an inverse one that does not settle in its base:
  /// a quanto contract, whose PnL the formulas here would get wrong.
  case unsupportedSettlement(account: Int, position: Int, symbol: Symbol)
  /// The account has the contract on this side already: a venue keeps one position for a side, with one entry price.
  case repeatedPosition(account: Int, position: Int, symbol: Symbol)
  /// An asset of the contract (base or quote, one of which it settles in) has no spot price.
  case noPriceOfContract(account: Int, position: Int, asset: Asset)
  /// Neither collateral nor leverage is given, so an isolated position's margin is unknown.
  case noCollateral(account: Int, position: Int)
  /// Collateral stands on a position of a cross account, where the account has it.
  case collateralOnCrossPosition(account: Int, position: Int)
  /// Positions of one cross account settle in different currencies.
  case mixedSettlement(account: Int, position: Int, first: Asset, other: Asset)
  /// A plan cannot be carried out.
  case plan(Int, PlanFault)
}
