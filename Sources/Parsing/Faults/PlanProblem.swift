/// Why a plan cannot be carried out, with what would be possible.
public enum PlanProblem: Sendable, Equatable {
  case notItsBase(asset: String, base: String)
  /// The plan would hedge the portfolio's currency.
  case assetIsCurrency(String)
  /// None is owned.
  case nothingToHedge(String)
  /// The venue's smallest order is larger; from `ratio` on it would be possible.
  case belowMinimum(asset: String, coins: Double, minimum: Double, ratio: Double)
  /// The venue's last tier ends before; up to `ratio` it would be possible.
  case beyondTiers(asset: String, coins: Double, ratio: Double)
  /// The venue asks for more margin than surviving would need; with that it survives `least`.
  case surviveBelowTier(maximum: Double, least: Double)
  /// Margin in coins that are not there.
  case coinsMissing(asset: String, needed: Double, held: Double)
}
