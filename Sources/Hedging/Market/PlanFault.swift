/// Why a plan cannot be carried out, with what would be possible.
public indirect enum PlanFault: Error, Sendable, Equatable {
  case unknownVenue(String)
  /// The contract is not there as a position in it would need it; the fault's own indices mean nothing.
  case contract(SnapshotFault)
  case expired(Symbol)
  /// The contract hedges another asset.
  case notItsBase(asset: Asset, base: Asset)
  /// The asset is what everything is counted in.
  case assetIsCurrency(Asset)
  /// None of the asset is owned.
  case nothingToHedge(Asset)
  /// The smallest order is larger than what is to be hedged; `ratio` is the least for which the plan would be possible.
  case belowMinimum(asset: Asset, coins: Quantity, minimum: Quantity, ratio: Double)
  /// The last margin tier ends before; `ratio` is the greatest for which the plan would be possible.
  case beyondTiers(asset: Asset, coins: Quantity, ratio: Double)
  case leverageAboveTier(leverage: Double, maximum: Double)
  /// To live that long it needs less margin than the venue asks for at least; `least` is how long it lives with that.
  case surviveBelowTier(survive: Double, maximum: Double, least: Double)
  /// The margin is coins, and there are not as many outside the accounts.
  case coinsMissing(asset: Asset, needed: Quantity, held: Quantity)
}
