/// What is odd about a history.
public enum HistoryDoubt: Sendable, Equatable {
  /// Prices that jump from one row to the next, of which the first is told.
  case jumps(count: Int, asset: String, from: Double, to: Double)
  /// Rows after the moment of the market's prices, of which there are so many.
  case ahead(count: Int)
  /// One price for so many rows and days.
  case frozen(asset: String, price: Double, rows: Int, days: Double)
  /// A last price far from the market's, and perhaps close to another asset's.
  case level(asset: String, price: Double, days: Double, spot: Double, near: String?)
  /// Two assets have the same prices in all rows of one time.
  case twins(asset: String, other: String, rows: Int)
  /// Half of an asset's rates of funding are larger than this one, which no market pays for long.
  case fundingInPerCent(asset: String, usual: Double)
  /// Rates beyond all caps, or many times those before and behind; the first is told.
  case fundingSpikes(count: Int, rate: Double, before: Double?)
}
