import Hedging
import Markup

/// What funding pays or costs, in sum and for each position.
struct FundingRows: Sendable {
  let funding: FundingCost

  static let vocabulary = Vocabulary<FundingRows>([
    .amount("perDay", "In 24 hours") { $0.funding.perDay.value },
    .amount("perMonth", "In 30 days") { $0.funding.perDay.value * 30 },
    .amount("perYear", "In 365 days") { $0.funding.perYear.value },
    .optionalFraction("annualRate", "A year's funding by notional") { $0.funding.annualRate?.value },
    .optionalNumber("breakEvenDays", "Days until it has paid for opening and closing") { $0.funding.breakEvenDays },
    .flag("received", "Whether the holder receives") { $0.funding.perDay.value > 0 },
    .flag("paid", "Whether the holder pays") { $0.funding.perDay.value < 0 },
    .flag("even", "Whether it is zero") { $0.funding.perDay.value == 0 },
    .list("positions", "One row for each perpetual", of: row) { $0.funding.byPosition },
  ])

  private static let row = Vocabulary<PositionFunding>([
    .text("symbol", "The contract") { $0.symbol.text },
    .text("account", "The account's id") { $0.account },
    .text("settle", "The currency of its amounts") { $0.symbol.settle.code },
    .fraction("rate", "For one interval") { $0.rate.value },
    .number("intervalHours", "Hours from one settlement to the next") { $0.intervalHours },
    .amount("notional", "What the rate is paid on, in the settlement currency") { $0.notional.value },
    .amount("perInterval", "One settlement") { $0.perInterval.value },
    .amount("perDay", "A day of them") { $0.perDay.value },
  ])
}
