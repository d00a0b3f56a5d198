public import Hedging

/// Looks for slips in a market's prices that its form cannot tell.
public struct MarketPricesDoubts {
  /// A quote with its place in the file.
  struct Quoted {
    let value: JSONValue
    let listing: Listing
    let quote: Quote
    /// The contract, if a venue lists it.
    let contract: Contract?
  }

  let market: Market
  let venues: [Venue]
  let reading: Reading
  let quotes: [Quoted]

  /// What is odd about a market that was read from a source.
  public static func warnings(_ market: Market, _ source: Source, venues: [Venue]) -> [Fault] {
    guard let reading = try? Reading(source) else { return [] }
    let doubts = MarketPricesDoubts(market, venues, reading)
    doubts.checkDate()
    doubts.checkSpot()
    doubts.checkCash()
    doubts.checkVolatility()
    doubts.checkPrices()
    doubts.checkFunding()
    doubts.checkNames()
    return reading.warnings
  }

  private init(_ market: Market, _ venues: [Venue], _ reading: Reading) {
    (self.market, self.venues, self.reading) = (market, venues, reading)
    let contracts = Dictionary(
      venues.flatMap { venue in venue.contracts.map { (Listing(venue: venue.id, symbol: $0.symbol), $0) } }
    ) { first, _ in first }
    quotes = (reading.document.root["contracts"].map { Array($0.elements) } ?? []).compactMap { value in
      guard let venue = value["venue"]?.string, let symbol = value["symbol"]?.string.flatMap({ Symbol($0) }),
        let quote = market.quotes[Listing(venue: venue, symbol: symbol)]
      else { return nil }
      let listing = Listing(venue: venue, symbol: symbol)
      return Quoted(value: value, listing: listing, quote: quote, contract: contracts[listing])
    }
  }

  func doubt(_ value: @autoclosure () -> JSONValue?, _ doubt: MarketDoubt) {
    if reading.takesWarnings, let value = value() { reading.warn(value, .doubt(.market(doubt))) }
  }

  private func checkDate() {
    let asOf = reading.document.root["asOf"]
    if market.asOf < Plausible.firstBlock { return doubt(asOf, .beforeBitcoin) }
    let ahead = venues.compactMap { VenueRulesDoubts.yearsAhead($0, of: market) }
    if ahead.count > 1, ahead.count == venues.count, let least = ahead.min() {
      return doubt(asOf, .behind(years: least))
    }
    guard let newest = venues.compactMap({ TimeText.day($0.asOf) }).max() else { return }
    let years = newest.days(to: market.asOf) / 365
    if years > Plausible.yearsBehind { doubt(asOf, .ahead(years: years)) }
  }

  /// Dollars under another name: what a code says that has the unit's in it.
  private func checkSpot() {
    guard market.unit == "USD" else { return }
    for asset in market.cash.sorted(by: { $0.code < $1.code })
    where asset != market.unit && asset.code.contains(market.unit.code) {
      guard let price = market.spot[asset]?.value, !Plausible.stablecoin.contains(price) else { continue }
      doubt(
        reading.document.root["spot"]?[asset.code], .stablecoin(asset.code, price: price, unit: market.unit.code))
    }
  }

  /// A coin among the cash is left alone by every shock on everything.
  private func checkCash() {
    let bases = Set(market.quotes.keys.map(\.symbol.base))
    for value in reading.document.root["cash"].map({ Array($0.elements) }) ?? [] {
      guard let code = value.string, Asset(code) != market.unit, bases.contains(Asset(code)),
        let price = market.spot[Asset(code)]?.value
      else { continue }
      let volatility = market.volatility[Asset(code)]?.value ?? 0
      if !Plausible.moneyPrice.contains(price) || volatility >= Plausible.moneyVolatility {
        doubt(value, .cashMoves(code))
      }
    }
  }

  private func checkVolatility() {
    for (name, value) in reading.document.root["volatility"].map({ Array($0.members) }) ?? [] {
      guard let asset = name.string.map({ Asset($0) }), let figure = market.volatility[asset]?.value else { continue }
      let isLow = figure < Plausible.volatility.lowerBound && !market.cash.contains(asset)
      if isLow || figure > Plausible.volatility.upperBound { doubt(value, .volatility(figure)) }
    }
  }
}
