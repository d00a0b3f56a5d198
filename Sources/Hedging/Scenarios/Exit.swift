/// Closing the hedge at the end of a scenario.
///
/// Formula: of each position that lives, `closeFraction` is bought back or sold at the end's mark; that costs
/// `(taker fee + slippage) × notional closed`, which is in `fees`. Closing realises the PnL and changes no other figure.
/// Example: closing all of a short of 1 BTC at 27,000 with a fee of 0.08 % and slippage of 0.05 % costs
/// 27,000 × 0.0013 = 35.10 USDT.
/// Left out: slippage of a forced close, and the venue's delivery fee of a dated future.
public struct Exit: Sendable, Equatable {
  /// The share of every position that is closed, 0…1.
  public var closeFraction: Double
  /// How much worse than the mark the close is, as a fraction of the notional.
  public var slippage: Rate

  public init(closeFraction: Double = 1, slippage: Rate = 0) {
    self.closeFraction = closeFraction
    self.slippage = slippage
  }
}
