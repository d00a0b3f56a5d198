public import Hedging

/// Prices of the past: CSV with the header `time,asset,price[,high][,low][,mark][,fundingRate]`.
///
///     time,asset,price,fundingRate
///     2023-01-01T00:00:00Z,BTC,16531.2,-0.00001609
///     2023-01-01T08:00:00Z,BTC,16515.4,0.00004835
///
/// Columns may stand in any order; a cell may be empty where its column may be left out. Times do not fall, and an asset has
/// one row at a time. Quotes are not part of it: nothing here has a comma in it.
public enum HistoryFile {
  /// Reads a history of at least two moments.
  ///
  /// - Parameter market: if given, what assets are held against: one without a price there is refused.
  public static func read(_ source: Source, market: Market? = nil) throws(Faults) -> PriceHistory {
    var reading = HistoryReading(source, market: market)
    let rows = reading.rows()
    guard reading.faults.isEmpty else { throw Faults(reading.faults) }
    return PriceHistory(file: source.file, rows: rows)
  }
}
