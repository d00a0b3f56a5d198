public import Hedging

/// Which rows of a history a model figure was made from. Stands beside every such figure.
public struct Sample: Sendable, Equatable {
  /// The history's file, as inputs refer to it.
  public let file: String
  /// The times of the first and the last row that counted.
  public let from: Instant
  public let to: Instant
  public let rows: Int

  init(file: String, from: Instant, to: Instant, rows: Int) {
    self.file = file
    self.from = from
    self.to = to
    self.rows = rows
  }

  /// From the first row to the last.
  public var days: Double { from.days(to: to) }
}
