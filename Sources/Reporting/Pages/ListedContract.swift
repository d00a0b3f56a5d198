import Hedging
import Markup

/// One contract as a venue lists it.
struct ListedContract: Sendable {
  let contract: Contract
  let listed: ListedVenue

  private var quote: Quote? {
    listed.market.quotes[Listing(venue: listed.venue.id, symbol: contract.symbol)]
  }

  /// At today's rate within the contract's bounds, simple, over 365 days.
  private var annualFunding: Double? {
    guard let schedule = contract.funding, let rate = quote?.fundingRate else { return nil }
    return rate.clamped(floor: schedule.floor, cap: schedule.cap).value * schedule.intervalsPerDay * 365
  }

  /// `mark ÷ spot − 1`, the spot price in the currency that the contract is quoted in.
  private var basis: Double? {
    guard let quote, let spot = listed.market.price(of: contract.symbol.base, in: contract.symbol.quote) else {
      return nil
    }
    return quote.mark / spot - 1
  }

  static let vocabulary = Vocabulary<ListedContract>(
    [
      .text("symbol", "The contract", example: "BTC/USDT:USDT") { $0.contract.symbol.text },
      .text("asset", "The coin it is on", example: "BTC") { $0.contract.symbol.base.code },
      .text("settle", "The currency of margin and profit") { $0.contract.symbol.settle.code },
      .flag("inverse", "Whether margin and profit are in the coin itself") { $0.contract.type == .inverse },
      .optionalText("expiry", "When a dated future settles", example: "Dec 25, 2026, 08:00 UTC") { row in
        row.contract.expiry.map { row.listed.words.locale.dates.dateAndTime($0) }
      },
      .text("sizeUnit", "What its size counts", example: "BTC") { $0.contract.symbol.sizeUnit($0.contract.type) },
      .amount("smallest", "The smallest order, in that") {
        $0.contract.quantity(ofContracts: $0.contract.minContracts).value
      },
      .fraction("maintenance", "The maintenance rate of the first margin tier") {
        $0.contract.margin.tiers[0].maintenanceRate.value
      },
      .number("maxLeverage", "The highest leverage of the first margin tier") {
        $0.contract.margin.tiers[0].maxLeverage
      },
      .optionalAmount("mark", "Today's mark, where it is quoted") { row in
        row.quote.map { row.contract.shown($0.mark) }
      },
      .optionalFraction("basis", "Today's mark above the spot price, as a fraction") { $0.basis },
      .optionalFraction("annualFunding", "What longs pay shorts in 365 days at today's rate, as a fraction") {
        $0.annualFunding
      },
      .text("fundingInterval", "How often funding settles, in words", example: "every 8 hours") {
        $0.contract.fundingInterval(in: $0.listed.words)
      },
      .text("tierUnit", "What its margin tiers go by, in words") { $0.listed.words($0.contract.margin.unit.phrase) },
    ])
}
