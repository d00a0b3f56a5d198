import Hedging
import Markup

/// A position that is liquidated on the way.
struct DeathRow: Sendable {
  let liquidation: Liquidation
  /// The mark, to the contract's tick.
  let price: Double
  let venueName: String

  static func all(_ outcome: HedgeOutcome, _ snapshot: Snapshot, _ steps: PriceSteps) -> [DeathRow] {
    outcome.liquidations.map { liquidation in
      let name =
        snapshot.accounts.first { $0.account.id == liquidation.account }?.venue.name
        ?? snapshot.plans.first { $0.account.account.id == liquidation.account }?.account.venue.name
      return DeathRow(
        liquidation: liquidation,
        price: steps.price(liquidation.price, of: liquidation.symbol, in: liquidation.account),
        venueName: name ?? liquidation.account)
    }
  }

  static let vocabulary = Vocabulary<DeathRow>([
    .word("side", "short or long", of: .side) { $0.liquidation.side.rawValue },
    .text("symbol", "The contract") { $0.liquidation.symbol.text },
    .text("asset", "What it is a contract on") { $0.liquidation.symbol.base.code },
    .text("account", "The account's id") { $0.liquidation.account },
    .text("venue", "The venue's name") { $0.venueName },
    .number("day", "Days after the start") { $0.liquidation.day },
    .flag("instant", "Whether it happens at once") { $0.liquidation.day == 0 },
    .amount("price", "The mark") { $0.price },
    .amount("loss", "The margin lost") { $0.liquidation.loss.value },
  ])
}
