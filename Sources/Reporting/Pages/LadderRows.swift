import Hedging
import Markup

/// A leverage ladder.
struct LadderRows: Sendable {
  let ladder: LeverageLadder
  let venueName: String
  let steps: PriceSteps
  let isFirst: Bool
  /// Whether the position shares its margin with others; then it has no rung of its own today.
  let isCross: Bool

  private struct Rung: Sendable {
    let row: LeverageLadder.Row
    let price: Double?
    let isCurrent: Bool
    /// Whether today's mark is past its threshold.
    let isAtOnce: Bool
  }

  static func all(_ evaluation: Evaluation) -> [LadderRows] {
    let steps = PriceSteps(evaluation.snapshot)
    let nearest = evaluation.nearestLiquidation
    let ladders = evaluation.ladders
    // The one that matters most is the position nearest to its liquidation.
    let first =
      ladders.firstIndex {
        $0.account == nearest?.account && $0.symbol == nearest?.symbol && $0.side == nearest?.side
      } ?? 0
    return ladders.enumerated().map { index, ladder in
      let account = evaluation.accounts.first { $0.id == ladder.account }
      return LadderRows(
        ladder: ladder, venueName: account?.venueName ?? ladder.venue, steps: steps, isFirst: index == first,
        isCross: account.map { !$0.isIsolated } ?? false)
    }
  }

  private var rungs: [Rung] {
    ladder.rows.map { row in
      Rung(
        row: row, price: row.liquidationPrice.map { steps.price($0, of: ladder.symbol, in: ladder.account) },
        isCurrent: row.isCurrent && !isCross,
        isAtOnce: row.distanceToLiquidation.map { ladder.side == .short ? $0 <= 0 : $0 >= 0 } ?? false)
    }
  }

  static let vocabulary = Vocabulary<LadderRows>([
    .text("symbol", "The contract") { $0.ladder.symbol.text },
    .text("account", "The account's id") { $0.ladder.account },
    .text("venue", "The venue's name") { $0.venueName },
    .word("side", "short or long", of: .side) { $0.ladder.side.rawValue },
    .text("settle", "The currency of the margin") { $0.ladder.settle.code },
    .text("sizeUnit", "What the size counts") { $0.ladder.symbol.sizeUnit($0.ladder.type) },
    .amount("quantity", "Coins (linear) or quote units (inverse)") { $0.ladder.quantity.value },
    .amount("entry", "The entry price") { $0.ladder.entryPrice.value },
    .flag("cross", "Whether the position shares its margin with others") { $0.isCross },
    .flag("first", "Whether its position is the nearest to its liquidation") { $0.isFirst },
    .list("rows", "One rung a row", of: rung) { $0.rungs },
  ])

  private static let rung = Vocabulary<Rung>([
    .number("leverage", "The leverage") { $0.row.leverage },
    .amount("collateral", "Notional at entry by leverage") { $0.row.collateral.value },
    .optionalAmount("liquidationPrice", "The mark that liquidates it") { $0.price },
    .optionalFraction("distance", "The way there from today's mark") { $0.row.distanceToLiquidation },
    .flag("current", "Whether the position has this leverage today") { $0.isCurrent },
    .flag("atOnce", "Whether today's mark is past that price already") { $0.isAtOnce },
  ])
}
