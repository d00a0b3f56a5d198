import Hedging
import Markup

/// One venue across the book, as a row of the first page and as the page of its own: what `venue.md` may say.
struct VenuePage: Sendable {
  let total: VenueTotal
  /// The notional and the equity at all venues.
  let allNotional: Double
  let allEquity: Double
  let unit: Asset
  let asOf: String
  let href: String
  let home: String
  let lines: [Line]

  struct Line: Sendable {
    let client: ClientLine
    let amount: ClientSummary.VenueAmount
    /// The notional of the whole venue.
    let all: Double
  }

  private static let row: [Field<VenuePage>] = [
    .text("venue", "The venue's name", example: "WEEX") { $0.total.name },
    .text("href", "Where its page stands") { $0.href },
    .amount("short", "The shorts' value at the mark, in the market's unit") { $0.total.shortNotional.value },
    .amount("long", "The longs' value") { $0.total.longNotional.value },
    .optionalFraction("share", "Its share of all notional") {
      $0.allNotional > 0 ? $0.total.notional / $0.allNotional : nil
    },
    .amount("equity", "Collateral less haircuts, and unrealised PnL, held there") { $0.total.equity.value },
    .optionalFraction("equityShare", "Its share of what is held at all venues") {
      $0.allEquity > 0 ? $0.total.equity.value / $0.allEquity : nil
    },
    .amount("fundingPerDay", "What funding pays or costs a day") { $0.total.fundingPerDay.value },
    .number("clients", "How many clients have an account there") { Double($0.total.clients) },
    .flag("one", "Whether just one has") { $0.total.clients == 1 },
  ]

  static let rows = Vocabulary<VenuePage>(row)

  static let vocabulary = Vocabulary<VenuePage>(
    row + [
      .text("unit", "The market's unit") { $0.unit.code },
      .text("asOf", "When the prices were taken") { $0.asOf },
      .text("home", "Where the overview stands") { $0.home },
      .flag("received", "Whether funding is received") { $0.total.fundingPerDay.value > 0 },
      .flag("paid", "Whether funding is paid") { $0.total.fundingPerDay.value < 0 },
      .flag("hasLongs", "Whether there are longs") { $0.total.longNotional.value != 0 },
      .number("shown", "How many clients are shown") { Double($0.lines.count) },
      .flag("isCut", "Whether not all of them are") { $0.lines.count < $0.total.clients },
      .list("lines", "The largest clients", of: line) { $0.lines },
    ])

  private static let line = Vocabulary<Line>([
    .text("id", "The portfolio's id") { $0.client.client.id },
    .text("name", "The client's name") { $0.client.client.name },
    .text("href", "Where the report stands") { $0.client.href },
    .word("status", "ok, watch or breach", of: .status) { $0.client.client.status.rawValue },
    .flag("breach", "Whether a limit is breached") { $0.client.client.status == .breach },
    .amount("short", "The shorts' value at the mark, in the market's unit") { $0.amount.shortNotional.value },
    .amount("long", "The longs' value") { $0.amount.longNotional.value },
    .amount("equity", "Collateral less haircuts, and unrealised PnL") { $0.amount.equity.value },
    .amount("fundingPerDay", "What funding pays or costs a day") { $0.amount.fundingPerDay.value },
    .optionalFraction("share", "Its share of the venue's notional") {
      $0.all > 0 ? ($0.amount.shortNotional + $0.amount.longNotional).value / $0.all : nil
    },
  ])
}
