import Hedging

/// One element of the market's `contracts`.
enum QuoteFields {
  struct Quoted: Sendable {
    let listing: Listing
    let quote: Quote

    /// What must not be quoted twice.
    var name: String { "\(listing.venue) \(listing.symbol)" }
  }

  static let venue = Field<String>("venue", .id, "The id of the venue.")
  static let symbol = Field<Symbol>("symbol", .symbol, "The contract, as the venue's file lists it.")
  static let markPrice = Field<Price>(
    "markPrice", .number(.positive), "The price at which the venue values and liquidates positions.")
  static let indexPrice = Field<Price>.optional(
    "indexPrice", .number(.positive), "The underlying's price as the venue sees it; the mark if left out.")
  static let fundingRate = Field<Rate>.optional(
    "fundingRate", .number(.between(-1, 1)),
    "The rate of the coming settlement, for one interval; a dated future has none.")

  static let list = FieldList("contract", [venue, symbol, markPrice, indexPrice, fundingRate])

  static let type = FieldType<Quoted>.object(list) { fields in
    let venue = fields[venue]
    let symbol = fields[symbol]
    let mark = fields[markPrice]
    let index = fields[indexPrice]
    let rate = fields[fundingRate]
    guard let venue, let symbol, let mark else { return nil }
    return Quoted(
      listing: Listing(venue: venue, symbol: symbol),
      quote: Quote(mark: mark, index: index, fundingRate: rate))
  }
}
