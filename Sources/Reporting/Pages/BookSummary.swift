import Hedging
import Markup

/// The hedge of all assets together, where more than one is owned.
struct BookSummary: Sendable {
  let assets: [Exposure]
  let words: PageWords

  /// `nil` with a single asset, and where no contract takes away from any.
  init?(_ evaluation: Evaluation, words: PageWords = .english) {
    self.words = words
    let cash = evaluation.snapshot.market.cash
    assets = evaluation.exposures.filter { $0.spotQuantity.value > 0 && !cash.contains($0.asset) }
    guard assets.count > 1, assets.contains(where: { $0.hedgeQuantity < 0 }) else { return nil }
  }

  private var value: Money { assets.reduce(.zero) { $0 + $1.spotValue } }

  /// What the contracts take away by value, of what is owned.
  private var ratio: Double {
    let hedged = assets.reduce(Money.zero) { $0 - $1.hedgeQuantity * $1.price }
    return value.value == 0 ? 0 : hedged / value
  }

  /// The first of those with the smallest share.
  private var least: Exposure { assets.min { ($0.hedgeRatio ?? 0) < ($1.hedgeRatio ?? 0) } ?? assets[0] }

  /// `BTC`, `BTC and ETH`, `BTC, ETH and SOL`, or `5 assets`.
  private var names: String {
    let codes = assets.map(\.asset.code)
    return codes.count > 3
      ? words(.assetCount, String(codes.count))
      : words(.assetList, codes.dropLast().joined(separator: ", "), codes[codes.count - 1])
  }

  static let vocabulary = Vocabulary<BookSummary>([
    .text("names", "The assets in words", example: "BTC and ETH") { $0.names },
    .amount("value", "What they are worth") { $0.value.value },
    .fraction("ratio", "The share of that value that is hedged") { $0.ratio },
    .flag("over", "Whether more is sold than is owned") { $0.ratio >= 1.0005 },
    .text("least", "The asset of which the smallest share is hedged") { $0.least.asset.code },
    .fraction("leastRatio", "That share") { $0.least.hedgeRatio ?? 0 },
    .flag("leastIsNone", "Whether none of it is hedged") { ($0.least.hedgeRatio ?? 0) <= 0 },
  ])
}

/// What is left of spot and hedge together.
struct NetSummary: Sendable {
  private static let mostParts = 3
  let exposures: [Exposure]

  /// `nil` where nothing but cash is owned or sold.
  init?(_ evaluation: Evaluation) {
    let cash = evaluation.snapshot.market.cash
    exposures = evaluation.exposures.filter { !cash.contains($0.asset) }
    if exposures.isEmpty { return nil }
  }

  private var open: [Exposure] { exposures.filter { $0.netQuantity.value != 0 } }
  /// Longs less shorts, in the portfolio's currency.
  var value: Money { exposures.reduce(.zero) { $0 + $1.netQuantity * $1.price } }

  static let vocabulary = Vocabulary<NetSummary>([
    .amount("value", "The net coins at today's prices, longs less shorts") { $0.value.value },
    .flag("none", "Whether nothing is left open") { $0.open.isEmpty },
    .list("parts", "What is left open, asset by asset", of: part) { page in
      let shown = page.open.prefix(mostParts)
      return shown.map { Part(exposure: $0, isLast: $0.asset == shown.last?.asset) }
    },
    .flag("more", "Whether there are further assets") { $0.open.count > mostParts },
    .number("others", "How many of them") { Double($0.open.count - mostParts) },
  ])

  private struct Part: Sendable {
    let exposure: Exposure
    let isLast: Bool
  }

  private static let part = Vocabulary<Part>([
    .text("asset", "The asset", example: "BTC") { $0.exposure.asset.code },
    .amount("net", "Coins owned and sold, together") { $0.exposure.netQuantity.value },
    .flag("last", "Whether it is the last that is shown") { $0.isLast },
  ])
}
