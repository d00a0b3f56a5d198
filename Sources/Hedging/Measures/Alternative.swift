/// One way to treat the coins of one asset, held against the others over the same scenarios. Money is in the portfolio's
/// currency.
///
/// Formula: coins that stay `N·(S(H) − S(0))`; coins that are sold `−f·N·(S(0) + S(H))`; a short is a plan that is carried
/// out and closed at the end, see ``PlannedEvaluation``.
/// Example: 1 BTC from 30,000 to 27,000: kept −3,000, sold and bought back at 0.1 % −57.
/// Source: ours.
public struct Alternative: Sendable {
  public enum Kind: String, Sendable {
    /// The coins stay as they are.
    case nothing
    /// The coins are sold now and bought back at the end.
    case sell
    /// A short of all coins, opened now and closed at the end.
    case linearShort, inverseShort, datedFuture
  }

  public let kind: Kind
  /// The contract and its terms; `nil` for what needs none.
  public let short: ShortTerms?
  /// One for each scenario, in their order.
  public let outcomes: [Outcome]

  public struct Outcome: Sendable, Equatable {
    /// Spot, hedge, funding and fees together.
    public let netPnl: Money
    /// What trading costs on the way in and out, never positive. Who was liquidated pays no exit.
    public let fees: Money
    public let funding: Money
    /// The short's end on the way.
    public let liquidation: Liquidation?
  }
}

/// The alternatives for one asset.
public struct AssetAlternatives: Sendable {
  public let asset: Asset
  /// All coins, collateral included: each alternative is for all of them.
  public let quantity: Quantity
  /// At which shorts are compared: that of the first plan or open short for the asset that states one, else 2. Less
  /// where the tier allows less.
  public let leverage: Double
  /// Nothing, selling (where a venue has a spot fee), then the shorts in the order of the venues and their contracts.
  public let alternatives: [Alternative]
  /// Contracts that are listed and quoted and cannot take all of the coins.
  public let leftOut: [LeftOut]

  /// A contract for which the coins are too few or too many.
  public struct LeftOut: Sendable, Equatable {
    public enum Reason: String, Sendable {
      /// Less than the venue's smallest order.
      case belowMinimum
      /// More than the venue's last margin tier holds.
      case beyondTiers
    }

    public let venue: Venue
    public let symbol: Symbol
    public let reason: Reason
  }

  /// The leverage of the comparison where nothing is said.
  public static let usualLeverage = 2.0
  /// The assets that are looked at: those of the greatest value.
  public static let mostAssets = 3
}
