/// Facts that are each well written and cannot be true together.
public enum Contradiction: Sendable, Equatable {
  /// The unit of all prices is 1 by definition and cannot have another price, nor move.
  case unitPrice(String)
  case unitShocked(String)
  /// One price for everything at once.
  case levelForEverything
  /// The greatest value lies under the least.
  case bandReversed(min: Double, max: Double)
  /// A point of a path lies before the one it follows.
  case dayFalls(from: Double, to: Double)
  /// What a top-up restores is not above what sets it off.
  case restoresTooLittle(below: Double, restored: Double)
  /// The date in the symbol and the contract's expiry are not the same day, or only one of them is there.
  case expiryNotOfSymbol(String)
  /// A linear contract settles in its quote currency, an inverse one in its base.
  case settlement(symbol: String, type: String, expected: String)
  /// An asset has its price under another way to write its name, which nothing asks for.
  case misnamedPrice(String, meant: String)
  /// A colour that words cannot be read in, with its contrast.
  case faint(colour: String, paper: String, ratio: Double)
}

/// What contradicts itself in a portfolio's accounts, or cannot be so at the venue.
public enum PositionProblem: Sendable, Equatable {
  /// A position in a contract that has expired at the moment of the prices.
  case expired(String)
  /// A position opened after the moment of the prices.
  case openedInFuture
  /// The entry price is far from the mark and the collateral close to it: the two were probably exchanged.
  case exchanged(entryPrice: Double, collateral: Double, mark: Double)
  /// The venue allows less for a position of this size.
  case leverageAboveTier(leverage: Double, maximum: Double)
  /// So many contracts cannot be held: the venue trades in steps.
  case betweenSteps(contracts: Double, step: Double)
  /// The position is larger than the venue's last tier, in the unit of the tiers.
  case beyondTiers(size: Double, cap: Double, unit: String)
  /// A perpetual is quoted without a funding rate.
  case noFundingRate(String)
  /// Neither collateral nor leverage is given, so the position's margin is unknown.
  case collateralUnknown
  /// A cross account has positions and nothing that stands for them.
  case crossWithoutCollateral
  /// Collateral on a position of a cross account, or on an isolated account.
  case collateralOnCrossPosition
  case collateralOnIsolatedAccount
  /// The contract settles neither in its quote currency (linear) nor in its base (inverse).
  case unsupportedSettlement(String)
  /// The account has the contract on this side already.
  case repeated(String, side: String, first: Place)
  /// The portfolio has more positions than are evaluated together.
  case tooMany(Int, limit: Int)
  /// Positions of one cross account settle in different currencies.
  case mixedSettlement(first: String, other: String)
}

/// Where a margin table does not run on from zero without gap or jump.
public enum TierProblem: Sendable, Equatable {
  case doesNotStartAtZero(Double)
  case capNotAboveFloor(floor: Double, cap: Double)
  case gap(from: Double, to: Double)
  case overlap(from: Double, to: Double)
  case rateFalls(from: Double, to: Double)
  /// The requirement at the floor is not that of the tier before: the amount should be `expected`.
  case jump(amount: Double, expected: Double)
}
