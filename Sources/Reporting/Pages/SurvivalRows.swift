import Hedging
import Markup

/// What each open short needs to live through a rise.
struct SurvivalRows: Sendable {
  let margin: SurvivalMargin
  let venueName: String
  let steps: PriceSteps

  private struct Cell: Sendable {
    let row: SurvivalMargin.Row
    let price: Double
  }

  static func all(_ evaluation: Evaluation) -> [SurvivalRows] {
    let steps = PriceSteps(evaluation.snapshot)
    return evaluation.survival.map { margin in
      let name = evaluation.accounts.first { $0.id == margin.account }?.venueName
      return SurvivalRows(margin: margin, venueName: name ?? margin.venue, steps: steps)
    }
  }

  static let vocabulary = Vocabulary<SurvivalRows>([
    .text("symbol", "The contract") { $0.margin.symbol.text },
    .text("account", "The account's id") { $0.margin.account },
    .text("venue", "The venue's name") { $0.venueName },
    .text("settle", "The currency of the margin") { $0.margin.settle.code },
    .optionalAmount("collateral", "What it has; none in a cross account") { $0.margin.collateral?.value },
    .list("rows", "One rise after the other, as in rises", of: cell) { page in
      page.margin.rows.map { row in
        Cell(row: row, price: page.steps.price(row.price, of: page.margin.symbol, in: page.margin.account))
      }
    },
  ])

  private static let cell = Vocabulary<Cell>([
    .fraction("rise", "From today's mark") { $0.row.rise },
    .amount("price", "The mark then") { $0.price },
    .amount("needed", "The margin to live until there") { $0.row.collateral.value },
    .optionalAmount("missing", "What it lacks of that; none in a cross account") { $0.row.missing?.value },
    .flag("enough", "Whether it has that much") { $0.row.missing == 0 },
  ])

  /// The rises that the rows are about.
  static let rise = Vocabulary<Double>([.fraction("rise", "From today's mark") { $0 }])
}
