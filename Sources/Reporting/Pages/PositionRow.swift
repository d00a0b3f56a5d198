import Hedging
import Markup

/// A row of the position tables, with the working of its liquidation price.
struct PositionRow: Sendable {
  let measure: PositionMeasure
  let venue: Venue
  let contract: Contract

  /// One row for each position of the evaluation.
  static func all(_ evaluation: Evaluation) -> [PositionRow] {
    let places = evaluation.snapshot.accounts.flatMap { account in
      account.positions.map { (account.venue, $0.contract) }
    }
    return zip(evaluation.positions, places).map { PositionRow(measure: $0, venue: $1.0, contract: $1.1) }
  }

  static let vocabulary = Vocabulary<PositionRow>([
    .text("symbol", "The contract", example: "BTC/USDT:USDT") { $0.measure.symbol.text },
    .text("account", "The account's id") { $0.measure.account },
    .text("venue", "The venue's name") { $0.venue.name },
    .word("side", "short or long", of: .side) { $0.measure.side.rawValue },
    .word("mode", "isolated or cross", of: .mode) { $0.measure.isIsolated ? "isolated" : "cross" },
    .text("settle", "The currency of margin and PnL") { $0.measure.settle.code },
    .text("sizeUnit", "What the size counts", example: "BTC") { $0.measure.symbol.sizeUnit($0.measure.type) },
    .number("contracts", "How many contracts") { $0.measure.contracts },
    .amount("quantity", "Coins (linear) or quote units (inverse)") { $0.measure.quantity.value },
    .amount("entry", "The average entry price") { $0.measure.entryPrice.value },
    .amount("mark", "Today's mark") { $0.contract.shown($0.measure.markPrice) },
    .amount("notional", "The value at the mark, in the settlement currency") { $0.measure.notional.value },
    .number("leverage", "As stated, or notional by margin") { $0.measure.leverage },
    .optionalAmount("collateral", "The position's own margin; none in a cross account") {
      $0.measure.isIsolated ? $0.measure.collateral.value : nil
    },
    .amount("pnl", "Unrealised, in the settlement currency") { $0.measure.unrealizedPnl.value },
    .amount("maintenance", "The maintenance margin today") { $0.measure.maintenance.amount.value },
    .optionalFraction("marginRatio", "The way the venue displays it") { $0.measure.marginRatio.value },
    .flag("liquidatable", "Whether it is past the threshold already") { $0.measure.liquidation.isLiquidatable },
    .optionalAmount("liquidationPrice", "The mark that liquidates it") { row in
      row.measure.liquidation.price.map { row.contract.shown($0) }
    },
    .optionalFraction("distance", "The way there, as a fraction of the mark") { $0.measure.distanceToLiquidation },
    .optionalAmount("bankruptcyPrice", "The mark at which its equity is zero") { row in
      row.measure.bankruptcyPrice.map { row.contract.shown($0) }
    },
    .optionalNumber("tierThere", "The margin tier that binds at the liquidation price") {
      ($0.measure.working?.maintenance.tier).map(Double.init)
    },
    .optionalRecord("working", "How the liquidation price comes about", of: WorkingRow.vocabulary) { row in
      row.measure.working.map { WorkingRow(measure: row.measure, working: $0, rules: row.venue.rules) }
    },
  ])
}

extension Symbol {
  /// What a position's size counts: coins, or units of the quote currency.
  func sizeUnit(_ type: ContractType) -> String { (type == .linear ? base : quote).code }
}
