/// How a liquidation price came about, so that a page can show the sum and a reader can redo it. Money is in the settlement
/// currency.
///
/// Formula: equity `C + U(p)` against `m·V(p) − c + f·V(p)`, at the price `p`.
/// Example: short 1 BTC from 30,000 with 15,000 USDT, 0.4 % and a fee of 0.08 %: p = 45,000/1.0048 = 44,785.03; there the
/// equity is 214.97, which is the maintenance of 179.14 and the fee of 35.83.
/// Source: that of the liquidation price, see ``LiquidationThreshold``.
public struct LiquidationWorking: Sendable, Equatable {
  /// The price it is the working of.
  public let price: Price
  /// Collateral and unrealised PnL at that price, for an isolated position; `nil` in a cross account, whose equity holds
  /// every other position too.
  public let equity: Money?
  /// The maintenance requirement at that price, with the tier that gave it. Where the table jumps at that price, the tier
  /// behind the edge: it asks for more than the equity there.
  public let maintenance: MaintenanceMargin
  /// The fee rate reserved for the forced close, and what it comes to there.
  public let closeFeeRate: Rate
  public let closeFee: Money
}

extension OpenAccount {
  /// The working of one position's liquidation price.
  func working(of index: Int, at price: Price, bankruptcy: Price?) -> LiquidationWorking {
    let (open, rules) = (positions[index], venue.rules)
    let counted =
      account.marginMode == .isolated ? (open.quantity, open.position.contracts) : countedPositions[index]
    var maintenance = MaintenanceMargin(
      of: open.contract, counted: counted.0, contracts: counted.1,
      at: rules.maintenanceBasis == .mark ? price : open.position.entryPrice)
    if open.contract.margin.jumps, rules.maintenanceBasis == .mark {
      // On a tier's edge the tier behind it is the one that kills.
      let behind = MaintenanceMargin(
        of: open.contract, counted: counted.0, contracts: counted.1, at: price * (1 - open.position.side.sign * 1e-9))
      if behind.tier > maintenance.tier { maintenance = maintenance.at(behind) }
    }
    let closed: Price? =
      switch rules.closeFee {
      case .none: nil
      case .atLiquidation: price
      case .atBankruptcy: bankruptcy
      }
    return LiquidationWorking(
      price: price,
      equity: account.marginMode == .isolated ? open.collateral + open.unrealizedPnl(at: price) : nil,
      maintenance: maintenance, closeFeeRate: rules.closeFee == .none ? 0 : venue.fees.taker,
      closeFee: closed.map { open.contract.notional(of: open.quantity, at: $0) * venue.fees.taker } ?? 0)
  }
}
