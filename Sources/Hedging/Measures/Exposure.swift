/// How much of one asset the portfolio owns, and how much of it the contracts take away again.
///
/// `netQuantity` is the derivative of the portfolio's value by the asset's price: for a linear contract the delta is `s·Q`
/// while its mark stands on the spot price (a basis, which is left out, scales it by `1 + basis`), for an inverse one
/// `s·Q/E` with any basis, because `p·Q·(1/p − 1/E)` is a straight line in `p`.
///
/// Example: 1 BTC and a short of 30,000 USD of the inverse contract opened at 30,000 are net 0.
/// Source: the OKX example of a coin-margined hedge, collateral included.
public struct Exposure: Sendable, Equatable {
  public let asset: Asset
  /// Holdings and collateral held in the asset.
  public let spotQuantity: Quantity
  /// Signed coins of the contracts: negative for shorts.
  public let hedgeQuantity: Quantity
  public var netQuantity: Quantity { spotQuantity + hedgeQuantity }
  /// Today's price, in the portfolio's currency.
  public let price: Price
  public var spotValue: Money { spotQuantity * price }
  /// The contracts' notional at the mark, long and short added, in the portfolio's currency.
  public let hedgeNotional: Money
  /// The share of the spot that is sold again: `−hedgeQuantity/spotQuantity`; `nil` without spot.
  public var hedgeRatio: Double? {
    spotQuantity.value == 0 ? nil : (-hedgeQuantity) / spotQuantity
  }
}

extension Snapshot {
  /// One exposure for each asset but the portfolio's own currency, in the order in which the portfolio names them.
  func exposures(_ book: Book) -> [Exposure] {
    var spot = [Double](repeating: 0, count: book.assets.count)
    var hedge = spot
    var notional = spot
    var isNamed = [Bool](repeating: false, count: spot.count)
    func add(_ asset: Int, _ amount: Double, to amounts: inout [Double]) {
      amounts[asset] += amount
      isNamed[asset] = true
    }
    for holding in book.holdings { add(holding.asset, holding.quantity, to: &spot) }
    for pool in book.pools {
      for leg in pool.legs {
        add(leg.base, leg.sign * (leg.isInverse ? leg.quantity / leg.entry : leg.quantity), to: &hedge)
        notional[leg.base] += leg.notional(book.spot, leg.ratio) / book.spot[book.currency]
      }
      for part in pool.collateral { add(part.asset, part.quantity, to: &spot) }
    }
    return book.assets.indices.filter { isNamed[$0] && $0 != book.currency }.map { asset in
      Exposure(
        asset: book.assets[asset], spotQuantity: Quantity(spot[asset]), hedgeQuantity: Quantity(hedge[asset]),
        price: Price(book.price(asset, book.spot)), hedgeNotional: Money(notional[asset]))
    }
  }
}
