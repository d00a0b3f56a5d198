import Hedging

/// One element of an account's `positions`.
enum PositionFields {
  static let symbol = Field<Symbol>(
    "symbol", .symbol, "The contract, as the venue's file lists it.")
  static let side = Field<Side>("side", .choice, "Which way the position stands.")
  static let contracts = Field<Double>(
    "contracts", .number(.positive), "How many contracts; the side carries the sign.")
  static let entryPrice = Field<Price>(
    "entryPrice", .number(.positive), "The average price at which the position was opened.")
  static let leverage = Field<Double>.optional(
    "leverage", .number(Bound(from: .excluding(0), to: .including(1000))),
    "Notional at entry for one unit of margin; if left out, it follows from the collateral.")
  static let collateral = Field<Money>.optional(
    "collateral", .number(.positive),
    "Isolated only: the position's margin as it is now, in the contract's settlement currency; "
      + "if left out, notional at entry ÷ leverage.")
  static let openedAt = Field<Instant>.optional(
    "openedAt", .instant, "When the position was opened.")

  static let list = FieldList(
    "position", [symbol, side, contracts, entryPrice, leverage, collateral, openedAt])

  static let type = FieldType<Position>.object(list) { fields in
    let symbol = fields[symbol]
    let side = fields[side]
    let contracts = fields[contracts]
    let entryPrice = fields[entryPrice]
    let leverage = fields[leverage]
    let collateral = fields[collateral]
    let openedAt = fields[openedAt]
    guard let symbol, let side, let contracts, let entryPrice else { return nil }
    return Position(
      symbol: symbol, side: side, contracts: contracts, entryPrice: entryPrice, leverage: leverage,
      collateral: collateral, openedAt: openedAt)
  }
}
