import Hedging
import Markup

/// What each open short needs to live through a rise.
enum SurvivalRows {
  static let vocabulary = Vocabulary<SurvivalMargin>([
    .text("symbol", "The contract") { $0.symbol.text },
    .text("account", "The account's id") { $0.account },
    .text("settle", "The currency of the margin") { $0.settle.code },
    .optionalNumber("collateral", "What it has; none in a cross account") { $0.collateral?.value },
    .list("rows", "One rise a row", of: row) { $0.rows },
  ])

  private static let row = Vocabulary<SurvivalMargin.Row>([
    .number("rise", "From today's mark") { $0.rise },
    .number("price", "The mark then") { $0.price.value },
    .number("needed", "The margin to live until there") { $0.collateral.value },
    .optionalNumber("missing", "What it lacks of that; none in a cross account") { $0.missing?.value },
    .flag("enough", "Whether it has that much") { $0.missing == 0 },
  ])
}
