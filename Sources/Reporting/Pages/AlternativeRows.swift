import Hedging
import Markup

/// The alternatives for one asset over the report's scenarios.
struct AlternativeRows: Sendable {
  let asset: AssetAlternatives
  let scenarios: [String]

  static func all(_ evaluation: Evaluation) -> [AlternativeRows] {
    evaluation.outcomes.isEmpty
      ? [] : evaluation.alternatives.map { AlternativeRows(asset: $0, scenarios: evaluation.outcomes.map(\.name)) }
  }

  static let vocabulary = Vocabulary<AlternativeRows>([
    .text("asset", "The asset", example: "BTC") { $0.asset.asset.code },
    .amount("quantity", "All coins of it") { $0.asset.quantity.value },
    .number("leverage", "At which shorts are compared") { $0.asset.leverage },
    .list("scenarios", "The scenarios, in the order of the results", of: name) { $0.scenarios },
    .list("rows", "One alternative a row", of: row) { $0.asset.alternatives },
    .flag("hasLeftOut", "Whether any contract cannot take all of the coins") { !$0.asset.leftOut.isEmpty },
    .list("leftOut", "Contracts that cannot take all of the coins", of: leftOut) { $0.asset.leftOut },
  ])

  private static let name = Vocabulary<String>([.text("name", "The scenario's name") { $0 }])

  private static let leftOut = Vocabulary<AssetAlternatives.LeftOut>([
    .text("venue", "The venue's name") { $0.venue.name },
    .text("symbol", "The contract") { $0.symbol.text },
    .flag("tooSmall", "Whether the venue's smallest order is larger") { $0.reason == .belowMinimum },
    .flag("tooLarge", "Whether the venue's last margin tier ends before") { $0.reason == .beyondTiers },
  ])

  private static let row = Vocabulary<Alternative>([
    .flag("nothing", "Whether the coins stay as they are") { $0.kind == .nothing },
    .flag("sell", "Whether the coins are sold now and bought back at the end") { $0.kind == .sell },
    .optionalRecord("short", "The contract that is sold", of: VenueComparisonRows.terms) { $0.short },
    .word("kind", "What it is, in words", of: .alternative) { $0.kind.rawValue },
    .list("results", "One result for each scenario", of: result) { $0.outcomes },
  ])

  private static let result = Vocabulary<Alternative.Outcome>([
    .amount("net", "Spot, hedge, funding and fees together") { $0.netPnl.value },
    .optionalRecord("death", "The short's end on the way", of: death) { $0.liquidation },
  ])

  private static let death = Vocabulary<Liquidation>([
    .number("day", "Days after the start") { $0.day },
    .flag("instant", "Whether it happens at once") { $0.day == 0 },
  ])
}
