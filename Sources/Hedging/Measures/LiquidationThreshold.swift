/// Where a position is liquidated: the mark at which equity equals the requirement, the base asset's spot price moving with
/// it and all other prices held.
///
/// Formula, one position on tier k (`m`, `c`) with fee `f`: linear `p = (C + c − s·Q·E)/(Q·(m + f − s))`, inverse
/// `p = Q·(m + f + s)/(C + c + s·Q/E)`; over all tiers the one nearest to the mark.
/// Example: short 1 BTC from 30,000 with 30,000 USDT, 0.4 % and no fee: 60,000/1.004 = 59,760.96. At 5× it is 35,856.57.
/// Source: Binance, "How to calculate liquidation price of USD-M futures"; WEEX, "Estimated liquidation price".
/// Left out: what the venue does between the threshold and the close (partial reduction, insurance fund).
public struct LiquidationThreshold: Sendable, Equatable {
  /// In the quote currency, unrounded. `nil`: no price on the losing side liquidates the position.
  public let price: Price?
  /// Equity is at or under the requirement already; `price` is then where the boundary lies.
  public let isLiquidatable: Bool
}

extension MarginPool {
  /// The liquidation threshold of one leg, on its losing side: above for a short, below for a long.
  func threshold(of index: Int, in book: Book) -> LiquidationThreshold {
    LiquidationThreshold(
      price: MarkRay(of: index, in: self, book).end(),
      isLiquidatable: headroom(book.spot, ratios[...], cash: 0) <= 0)
  }

  /// The common relative move of all assets that are not cash at which the pool's equity meets its requirement.
  func shock(in book: Book) -> (up: Double?, down: Double?) {
    let direction = zip(book.spot, book.isCash).map { $1 ? 0 : $0 }
    let ratios = ratios[...]
    if jumps {
      let lives = headroom(book.spot, ratios, cash: 0) > 0
      func meeting(_ end: Double) -> Double? {
        self.meeting(from: book.spot, along: direction, ratios: ratios, start: 0, end: end)
      }
      // Reached already, the boundary lies on the way back.
      return lives
        ? (meeting(.infinity), meeting(-1).flatMap { $0 > -1 ? $0 : nil }) : (meeting(-1), meeting(.infinity))
    }
    let line = headroom(from: book.spot, along: direction, ratios: ratios)
    // At −1 nothing is worth anything, so an equity of 0 there is not a liquidation on the way.
    return (line.upperRoot(), line.lowerRoot(above: -1).flatMap { $0 > -1 ? $0 : nil })
  }
}
