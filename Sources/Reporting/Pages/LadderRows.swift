import Hedging
import Markup

/// A leverage ladder.
enum LadderRows {
  static let vocabulary = Vocabulary<LeverageLadder>([
    .text("symbol", "The contract") { $0.symbol.text },
    .text("account", "The account's id") { $0.account },
    .text("venue", "The venue's id") { $0.venue },
    .text("side", "short or long") { $0.side.rawValue },
    .text("settle", "The currency of the margin") { $0.settle.code },
    .text("sizeUnit", "What the size counts") { $0.symbol.sizeUnit($0.type) },
    .number("quantity", "Coins (linear) or quote units (inverse)") { $0.quantity.value },
    .number("entry", "The entry price") { $0.entryPrice.value },
    .list("rows", "One rung a row", of: rungs) { $0.rows },
  ])

  private static let rungs = Vocabulary<LeverageLadder.Row>([
    .number("leverage", "The leverage") { $0.leverage },
    .number("collateral", "Notional at entry by leverage") { $0.collateral.value },
    .optionalNumber("liquidationPrice", "The mark that liquidates it") { $0.liquidationPrice?.value },
    .optionalNumber("distance", "The way there from today's mark") { $0.distanceToLiquidation },
    .flag("current", "Whether the position has this leverage today") { $0.isCurrent },
  ])
}
