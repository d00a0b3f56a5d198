public import Hedging

/// The minimum variance hedge of an asset without a contract of its own: so much of another asset's contract that what is
/// left of the value's variance is least. **A model figure**, see ``Beta``.
///
/// Formula: sold value `β·V`; for a linear contract `Q = β·V ÷ mark`, in coins, for an inverse one `Q = β·V`, in quote units.
///
/// Example: 10,000 of an asset with β = 1.6 on bitcoin at 30,000: 16,000 sold, which is 0.5333 BTC.
/// Source: Hull, Options, Futures, and Other Derivatives, "Cross hedging".
/// Left out: rounding to the venue's step, margin and funding of the hedge; other hedges of the asset it hedges with.
public struct CrossHedge: Sendable {
  public let asset: Asset
  /// What of the asset is unhedged today, in the portfolio's currency.
  public let value: Money
  public let beta: Beta
  /// Where the contract is quoted: at a venue of the holder's if there is one.
  public let listing: Listing
  public let type: ContractType
  /// To be sold when above zero, bought when below: coins (linear) or quote units (inverse).
  public let quantity: Quantity
  /// In the portfolio's currency, signed like the quantity.
  public let notional: Money
  /// One standard deviation of the value over the horizon, without and with the hedge, in the portfolio's currency.
  public let deviation: Money
  public let residualDeviation: Money

  /// `nil` if the asset needs none, has no beta, or nothing is quoted to hedge it with.
  init?(_ exposure: Exposure, in snapshot: Snapshot, estimates: Estimates) {
    guard exposure.hedgeQuantity.value == 0, exposure.netQuantity.value != 0,
      let beta = estimates[exposure.asset]?.beta,
      let listing = snapshot.listing(on: beta.hedge), let quote = snapshot.market.quotes[listing],
      let currency = snapshot.market.price(of: listing.symbol.quote, in: snapshot.portfolio.currency)
    else { return nil }
    asset = exposure.asset
    value = exposure.netQuantity * exposure.price
    self.beta = beta
    self.listing = listing
    type = listing.symbol.settle == listing.symbol.quote ? .linear : .inverse
    notional = value * beta.beta
    let quoted = notional.value / currency.value
    quantity = Quantity(type == .linear ? quoted / quote.mark.value : quoted)
    let years = (estimates.horizonDays / 365).squareRoot()
    deviation = value.magnitude * (beta.volatility.value * years)
    residualDeviation = value.magnitude * (beta.residualVolatility.value * years)
  }
}

extension Snapshot {
  /// The perpetual (or else dated future) on an asset: of the holder's venues in their order, then of all by name.
  fileprivate func listing(on asset: Asset) -> Listing? {
    let venues = accounts.map(\.venue.id)
    func rank(_ listing: Listing) -> (Int, Int, String, String) {
      (
        venues.firstIndex(of: listing.venue) ?? venues.count, listing.symbol.text.contains("-") ? 1 : 0, listing.venue,
        listing.symbol.text
      )
    }
    return market.quotes.keys.filter { $0.symbol.base == asset }.min { rank($0) < rank($1) }
  }
}
