import Hedging
import Markup

/// A row of the nearest liquidations.
struct NearestLine: Sendable {
  let row: NearestRow
  let href: String

  static let vocabulary = Vocabulary<NearestLine>([
    .text("id", "The portfolio's id") { $0.row.client.id },
    .text("name", "The client's name") { $0.row.client.name },
    .text("href", "Where the report stands") { $0.href },
    .text("asset", "The asset whose price matters") { $0.row.nearest.asset.code },
    .word("side", "short or long", of: .side) { $0.row.nearest.side.rawValue },
    .word("direction", "rise or fall", of: .direction) { $0.row.nearest.side == .short ? "rise" : "fall" },
    .text("venue", "The venue's name") { $0.row.nearest.venueName },
    .optionalAmount("price", "The liquidation price") { $0.row.nearest.price?.value },
    .optionalFraction("distance", "The way there, as a fraction of the mark") { $0.row.nearest.distance },
    .optionalNumber("deviations", "The same in standard deviations, where a volatility is known") {
      $0.row.nearest.deviations
    },
    .amount("notional", "The position's value in the market's unit") { $0.row.nearest.notional.value },
    .flag("liquidatable", "Whether it is past the threshold already") { $0.row.nearest.isLiquidatable },
    .word("status", "The client's status", of: .status) { $0.row.client.status.rawValue },
    .flag("breach", "Whether a limit of the client is breached") { $0.row.client.status == .breach },
  ])
}

/// A scenario across the book.
struct ScenarioTotalRow: Sendable {
  let total: ScenarioTotal
  let href: String?

  static let vocabulary = Vocabulary<ScenarioTotalRow>([
    .text("name", "The scenario's name") { $0.total.name },
    .number("clients", "How many clients ran it") { Double($0.total.clients) },
    .flag("one", "Whether just one did") { $0.total.clients == 1 },
    .number("liquidated", "How many of them have a position liquidated on the way") { Double($0.total.liquidated) },
    .flag("oneLiquidated", "Whether just one has") { $0.total.liquidated == 1 },
    .flag("liquidates", "Whether any has") { $0.total.liquidated > 0 },
    .amount("net", "The sum of their net results") { $0.total.net.value },
    .amount("unhedged", "The sum without the hedges") { $0.total.unhedged.value },
    .flag("gains", "Whether the sum is a gain") { $0.total.net.value > 0 },
    .flag("loses", "Whether the sum is a loss") { $0.total.net.value < 0 },
    .flag("even", "Whether the sum is zero") { $0.total.net.value == 0 },
    .flag("unhedgedGains", "Whether it would be a gain without the hedges") { $0.total.unhedged.value > 0 },
    .flag("unhedgedLoses", "Whether it would be a loss without the hedges") { $0.total.unhedged.value < 0 },
    .flag("unhedgedEven", "Whether it would be zero without the hedges") { $0.total.unhedged.value == 0 },
    .text("worstClient", "The client with the least net result") { $0.total.worst?.name ?? "" },
    .text("worstHref", "Where its report stands") { $0.href ?? "" },
    .amount("worstNet", "That result") { $0.total.worst?.net ?? 0 },
  ])
}

/// Another page of the book, with a word or two about it.
struct BookLink: Sendable {
  let words: String
  let href: String

  static let vocabulary = Vocabulary<BookLink>([
    .text("words", "What is there") { $0.words },
    .text("href", "Where it stands, from this page") { $0.href },
  ])
}
