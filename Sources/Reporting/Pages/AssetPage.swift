import Hedging
import Markup

/// One asset across the book, as a row of the first page and as the page of its own: what `asset.md` may say.
struct AssetPage: Sendable {
  let total: AssetTotal
  /// The spot value of all assets.
  let allValue: Double
  let unit: Asset
  let asOf: String
  let href: String
  let home: String
  let lines: [Line]

  struct Line: Sendable {
    let client: ClientLine
    let amount: ClientSummary.AssetAmount
  }

  private static let row: [Field<AssetPage>] = [
    .text("asset", "The asset", example: "BTC") { $0.total.asset.code },
    .text("href", "Where its page stands") { $0.href },
    .amount("spot", "Coins owned, collateral included") { $0.total.spot.value },
    .amount("hedge", "Coins of the contracts, negative for shorts") { $0.total.hedge.value },
    .amount("net", "Their sum") { $0.total.net },
    .optionalFraction("ratio", "The share of the spot that is hedged") { $0.total.hedgeRatio },
    .amount("value", "What the coins owned are worth, in the market's unit") { $0.total.spotValue.value },
    .amount("netValue", "What is left unhedged of it") { $0.total.netValue },
    .optionalFraction("share", "Its share of the value of all assets") {
      $0.allValue > 0 ? $0.total.spotValue.value / $0.allValue : nil
    },
    .number("clients", "How many clients own it or have contracts on it") { Double($0.total.clients) },
    .flag("one", "Whether just one does") { $0.total.clients == 1 },
  ]

  static let rows = Vocabulary<AssetPage>(row)

  static let vocabulary = Vocabulary<AssetPage>(
    row + [
      .text("unit", "The market's unit") { $0.unit.code },
      .text("asOf", "When the prices were taken") { $0.asOf },
      .text("home", "Where the overview stands") { $0.home },
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
    .amount("spot", "Coins owned, collateral included") { $0.amount.spot.value },
    .amount("hedge", "Coins of the contracts, negative for shorts") { $0.amount.hedge.value },
    .amount("net", "Their sum") { ($0.amount.spot + $0.amount.hedge).value },
    .optionalFraction("ratio", "The share of the spot that is hedged") {
      $0.amount.spot.value == 0 ? nil : -$0.amount.hedge.value / $0.amount.spot.value
    },
    .amount("value", "What the coins owned are worth, in the market's unit") { $0.amount.spotValue.value },
  ])
}
