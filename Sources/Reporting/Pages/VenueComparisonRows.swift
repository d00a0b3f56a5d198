import Hedging
import Markup

/// The same short at every venue, and the rules in which they differ.
enum VenueComparisonRows {
  static let vocabulary = Vocabulary<VenueComparison>([
    .text("asset", "The asset", example: "BTC") { $0.asset.code },
    .amount("quantity", "The coins that are hedged") { $0.quantity.value },
    .number("leverage", "At which they are compared") { $0.leverage },
    .list("rows", "One contract a row", of: terms) { $0.rows },
  ])

  /// The rules that are not the same for all contracts of all comparisons, each once.
  static func differences(_ evaluation: Evaluation, _ words: PageWords = .english) -> [Difference] {
    let comparisons = evaluation.venueComparisons
    let rows = comparisons.flatMap(\.rows)
    let differing = Set(comparisons.flatMap(\.differing))
    return VenueComparison.Rule.allCases.filter(differing.contains).map {
      Difference(rule: $0, rows: rows, words: words)
    }
  }

  static let terms = Vocabulary<ShortTerms>([
    .text("venue", "The venue's name", example: "WEEX") { $0.venue.name },
    .text("symbol", "The contract", example: "BTC/USDT:USDT") { $0.contract.symbol.text },
    .text("settle", "The currency of the margin") { $0.contract.symbol.settle.code },
    .flag("example", "Whether the venue's figures are examples rather than confirmed facts") { $0.venue.isExample },
    .number("leverage", "The leverage, less where the tier allows less") { $0.position.leverage },
    .fraction("taker", "The taker fee") { $0.venue.fees.taker.value },
    .amount("fees", "Opening and closing at today's mark, negative") { $0.fees.value },
    .optionalAmount("funding", "In 365 days, at today's rate") { $0.fundingPerYear?.value },
    .amount("collateral", "The margin, in its currency") { $0.hedge.collateral.value },
    .optionalAmount("liquidationPrice", "The mark that liquidates it") { row in
      row.position.liquidation.price.map { row.contract.shown($0) }
    },
    .optionalFraction("distance", "The way there, as a fraction of the mark") { $0.position.distanceToLiquidation },
  ])

  struct Difference: Sendable {
    let rule: VenueComparison.Rule
    let rows: [ShortTerms]
    let words: PageWords

    /// Each value with the venues that have it, in their order.
    fileprivate var values: [Value] {
      var values: [Value] = []
      for row in rows {
        let words = row.words(for: rule, in: words)
        let name = row.venue.name
        if let known = values.firstIndex(where: { $0.words == words }) {
          if !values[known].venues.contains(name) { values[known].venues.append(name) }
        } else {
          values.append(Value(words: words, venues: [name]))
        }
      }
      for index in values.indices.dropLast() { values[index].isLast = false }
      return values
    }
  }

  fileprivate struct Value: Sendable {
    let words: String
    var venues: [String]
    var isLast = true
  }

  static let difference = Vocabulary<Difference>([
    .word("rule", "What differs, in words", of: .rule) { $0.rule.rawValue },
    .list("values", "How it is, and where", of: value) { $0.values },
  ])

  private static let value = Vocabulary<Value>([
    .text("words", "How it is") { $0.words },
    .text("venues", "Where it is so") { $0.venues.joined(separator: ", ") },
    .flag("last", "Whether it is the last of the values") { $0.isLast },
  ])
}
