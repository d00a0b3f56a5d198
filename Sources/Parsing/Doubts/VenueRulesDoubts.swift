public import Hedging

/// Looks for slips in a venue's rules that its form cannot tell.
public struct VenueRulesDoubts {
  private let venue: Venue
  private let market: Market?
  private let reading: Reading

  /// What is odd about a venue that was read from a source.
  ///
  /// - Parameters:
  ///   - market: the prices that go with it, if they could be read.
  ///   - venues: all venues of the site, to tell which of two dates is odd.
  public static func warnings(_ venue: Venue, _ source: Source, market: Market?, venues: [Venue]) -> [Fault] {
    guard let reading = try? Reading(source) else { return [] }
    let doubts = VenueRulesDoubts(venue: venue, market: market, reading: reading)
    doubts.checkFees()
    doubts.checkDate(among: venues)
    for (contract, value) in zip(venue.contracts, doubts.contracts) { doubts.check(contract, value) }
    return reading.warnings
  }

  private var contracts: [JSONValue] { reading.document.root["contracts"].map { Array($0.elements) } ?? [] }

  private func doubt(_ value: @autoclosure () -> JSONValue?, _ doubt: VenueDoubt) {
    if reading.takesWarnings, let value = value() { reading.warn(value, .doubt(.venue(doubt))) }
  }

  private func checkFees() {
    let fees = venue.fees
    let written = reading.document.root["fees"]
    let bounds = [("maker", fees.maker, Plausible.fee), ("taker", fees.taker, Plausible.fee)]
    for (name, fee, bound) in bounds + (fees.spot.map { [("spot", $0, Plausible.spotFee)] } ?? [])
    where fee.magnitude.value >= bound {
      doubt(written?[name], .fee(fee.value))
    }
    if fees.maker > fees.taker {
      doubt(written?["maker"], .makerAboveTaker(maker: fees.maker.value, taker: fees.taker.value))
    }
  }

  /// Rules that are newer than the prices, unless it is the prices that are old.
  private func checkDate(among venues: [Venue]) {
    guard let market, market.asOf >= Plausible.firstBlock, let years = Self.yearsAhead(venue, of: market) else {
      return
    }
    let isAlone = venues.count < 2 || venues.contains { Self.yearsAhead($0, of: market) == nil }
    if isAlone { doubt(reading.document.root["asOf"], .ahead(years: years)) }
  }

  /// How long after the prices the rules were read, if that is odd.
  static func yearsAhead(_ venue: Venue, of market: Market) -> Double? {
    guard let day = TimeText.day(venue.asOf) else { return nil }
    let years = market.asOf.days(to: day) / 365
    return years > Plausible.yearsAhead ? years : nil
  }

  private func check(_ contract: Contract, _ value: JSONValue) {
    if let hours = contract.funding?.intervalHours, (24 / hours).rounded() != 24 / hours {
      doubt(value["fundingIntervalHours"], .interval(hours: hours))
    }
    for (field, bound) in [("fundingCap", contract.funding?.cap), ("fundingFloor", contract.funding?.floor)] {
      if let bound = bound?.value, bound.magnitude >= Plausible.fundingBound {
        doubt(value[field], .fundingBound(bound, field: field))
      }
    }
    let symbol = contract.symbol
    if let tick = contract.tickSize?.value, let price = market?.price(of: symbol.base, in: symbol.quote)?.value,
      tick >= price * Plausible.tick
    {
      doubt(value["tickSize"], .tick(tick, base: symbol.base.code, price: price))
    }
    checkTiers(of: contract, value)
    let margin = contract.margin
    if contract.type == .inverse, margin.unit == .notional, margin.tiers.count > 1,
      let price = market?.spot[contract.symbol.base], let market
    {
      let worth = margin.tiers[0].cap * price.value
      if worth >= Plausible.firstTier {
        doubt(
          value["tiers"]?[0]?["maxNotional"] ?? value["tiersFile"],
          .firstTier(
            cap: margin.tiers[0].cap, base: contract.symbol.base.code, value: worth, unit: market.unit.code))
      }
    }
  }

  /// Tiers of a file are told where the venue names it.
  private func checkTiers(of contract: Contract, _ value: JSONValue) {
    let tiers = contract.margin.tiers
    for (index, tier) in tiers.enumerated() {
      func place(_ field: String) -> JSONValue? { value["tiers"]?[index]?[field] ?? value["tiersFile"] }
      // With amounts the requirement is less than the rate says, and most at the tier's end.
      let relief = contract.margin.unit == .notional ? tier.maintenanceAmount.value / tier.cap : 0
      let rate = tier.maintenanceRate.value - relief
      // Leverage is published rounded, such as 33.33 for a margin of 3 %.
      if rate * tier.maxLeverage > 1.001 {
        doubt(
          place("maintenanceMarginRate"),
          .rateAboveLeverage(
            tier: index + 1, symbol: contract.symbol.text, rate: rate, leverage: tier.maxLeverage))
      }
      if index > 0, tier.maxLeverage > tiers[index - 1].maxLeverage {
        doubt(
          place("maxLeverage"),
          .leverageRises(
            tier: index + 1, symbol: contract.symbol.text, from: tiers[index - 1].maxLeverage, to: tier.maxLeverage))
      }
    }
  }
}
