/// The same position with more or less collateral: at which price would it die?
public struct LeverageLadder: Sendable {
  public let account: String
  public let venue: String
  public let symbol: Symbol
  public let type: ContractType
  public let side: Side
  public let quantity: Quantity
  public let entryPrice: Price
  /// What `collateral` is counted in.
  public var settle: Asset { symbol.settle }
  public let rows: [Row]

  public struct Row: Sendable, Equatable {
    public let leverage: Double
    /// Notional at entry ÷ leverage, in the settlement currency.
    public let collateral: Money
    public let liquidationPrice: Price?
    /// From today's mark.
    public let distanceToLiquidation: Double?
    /// Whether the position has this leverage today.
    public let isCurrent: Bool
  }

  /// The rungs that are shown as far as the tier of the position's size allows them.
  public static let rungs: [Double] = [1, 2, 3, 5, 10, 20, 50, 100]
}

extension OpenAccount {
  /// The ladder of one position, each rung isolated with the notional at entry ÷ leverage, whatever the account's mode.
  ///
  /// Formula: ``LiquidationThreshold`` with the collateral `V(E) ÷ leverage`.
  /// Example: short 1 BTC from 30,000 at 0.4 %: 1× 59,760.96, 2× 44,820.72, 5× 35,856.57.
  /// Source: that of the liquidation price; the rungs are ours.
  func ladder(of index: Int, leg: Leg, book: Book, leverage current: Double) -> LeverageLadder {
    let open = positions[index]
    let highest = open.contract.margin.maxLeverage(
      notional: open.entryNotional, contracts: open.position.contracts)
    var rungs = LeverageLadder.rungs.filter { $0 <= highest }
    if current > 0, current <= highest, !rungs.contains(current) { rungs.append(current) }
    let alone = MarginPool(
      account: 0, firstPosition: index, settle: leg.settle, legs: [leg.countedInFull(as: open, rules: venue.rules)],
      collateral: [], returnsResidual: false)
    let ray = MarkRay(of: 0, in: alone, book)
    let bare = leg.bankruptcyFee > 0 ? MarkRay(of: 0, in: alone, book, isBare: true) : nil
    let rows = rungs.sorted().map { leverage in
      let collateral = open.entryNotional / leverage
      let reserve = leg.reserve(atBankruptcy: bare?.end(cash: collateral.value))
      let price = ray.end(cash: collateral.value, reserved: reserve)
      return LeverageLadder.Row(
        leverage: leverage, collateral: collateral, liquidationPrice: price,
        distanceToLiquidation: price.map { $0 / open.quote.mark - 1 }, isCurrent: leverage == current)
    }
    return LeverageLadder(
      account: account.id, venue: venue.id, symbol: open.contract.symbol, type: open.contract.type,
      side: open.position.side,
      quantity: open.quantity, entryPrice: open.position.entryPrice, rows: rows)
  }
}

extension Leg {
  /// The leg as if no other side of its contract were open beside it, and nothing reserved yet.
  fileprivate func countedInFull(as open: OpenPosition, rules: VenueRules) -> Leg {
    var leg = self
    leg.marginQuantity = quantity
    leg.bankruptcyReserve = 0
    if rules.maintenanceBasis == .entry {
      leg.entryRequirement = MaintenanceMargin(of: open, rules: rules).amount.value
    } else {
      leg.tiers = open.contract.margin.candidates(contracts: open.position.contracts)
    }
    return leg
  }
}
