/// What is odd about a history.
public enum HistoryDoubt: Sendable, Equatable {
  /// Prices that jump from one row to the next, of which the first is told.
  case jumps(count: Int, asset: String, from: Double, to: Double)
  /// Rows after the moment of the market's prices, of which there are so many.
  case ahead(count: Int)
}
