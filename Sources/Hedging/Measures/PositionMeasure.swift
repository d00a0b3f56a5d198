/// Everything today's prices say about one position. Money is in the settlement currency.
public struct PositionMeasure: Sendable {
  public let account: String
  public let venue: String
  public let symbol: Symbol
  public let type: ContractType
  public let side: Side
  public let contracts: Double
  public let quantity: Quantity
  public let entryPrice: Price
  public let markPrice: Price
  public let tickSize: Price?
  public let notional: Money
  /// As stated, or notional ÷ collateral: the position's own, or all of a cross account's less haircuts. Infinite without
  /// any.
  public let leverage: Double
  /// 0 in a cross account, where the collateral is the account's.
  public let collateral: Money
  public let unrealizedPnl: Money
  /// Notional at entry ÷ leverage.
  public let initialMargin: Money
  /// With the tier, rate and notional it came from.
  public let maintenance: MaintenanceMargin
  /// What the venue reserves for the forced close at today's mark.
  public let closeFee: Money
  /// Collateral and unrealised PnL; for a position of a cross account, the account's equity.
  public let equity: Money
  public let marginRatio: MarginRatio
  public let bankruptcyPrice: Price?
  public let liquidation: LiquidationThreshold
  /// How the liquidation price came about: which tier binds there, and what it asks for.
  public let working: LiquidationWorking?
  public let isIsolated: Bool

  /// `liquidationPrice/markPrice − 1`: above zero for a short, below for a long; `nil` without a liquidation price.
  ///
  /// Example: 35,856.57 over a mark of 30,000 is +19.5 %.
  public var distanceToLiquidation: Double? { liquidation.price.map { $0 / markPrice - 1 } }
  /// The currency that margin and PnL are paid in.
  public var settle: Asset { symbol.settle }
}

extension OpenAccount {
  /// Measures one position of this account. `pool` is what it shares collateral with, `leg` its place in there.
  func measure(_ index: Int, pool: MarginPool, leg: Int, equity: Money, book: Book) -> PositionMeasure {
    let (open, rules) = (positions[index], venue.rules)
    let contract = open.contract
    let isIsolated = account.marginMode == .isolated
    let leverage = open.position.leverage ?? open.notional / pool.margin(book)
    let maintenance = MaintenanceMargin(of: open, rules: rules)
    let threshold = pool.threshold(of: leg, in: book)
    let bankruptcy = pool.bankruptcyPrice(of: leg, in: book)
    let feeRate = venue.fees.taker
    let closeFee: Money =
      switch rules.closeFee {
      case .none: 0
      case .atLiquidation: open.notional * feeRate
      case .atBankruptcy: bankruptcy.map { contract.notional(of: open.quantity, at: $0) * feeRate } ?? 0
      }
    return PositionMeasure(
      account: account.id, venue: venue.id, symbol: contract.symbol, type: contract.type,
      side: open.position.side, contracts: open.position.contracts, quantity: open.quantity,
      entryPrice: open.position.entryPrice, markPrice: open.quote.mark, tickSize: contract.tickSize,
      notional: open.notional, leverage: leverage, collateral: open.collateral,
      unrealizedPnl: open.unrealizedPnl, initialMargin: open.entryNotional / leverage,
      maintenance: maintenance, closeFee: closeFee, equity: equity,
      marginRatio: MarginRatio(
        equity: equity, notional: open.notional, maintenance: maintenance.amount, as: rules.marginRatio),
      bankruptcyPrice: bankruptcy, liquidation: threshold,
      working: threshold.price.map { working(of: index, at: $0, bankruptcy: bankruptcy) }, isIsolated: isIsolated)
  }
}
