/// What is wrong with a history beyond its single cells.
public enum HistoryProblem: Sendable, Equatable {
  /// The header lacks columns that are needed.
  case missingColumns([String])
  case unknownColumn(String, nearest: String?, known: [String])
  case repeatedColumn(String)
  case cellCount(Int, expected: Int)
  /// A cell that should hold a number.
  case notANumber(String)
  /// A cell is empty whose column is needed.
  case emptyCell(String)
  /// A row lies before the one it follows.
  case timeFalls
  /// The asset has a row at this time already, on that line.
  case repeatedRow(String, line: Int)
  case highUnderPrice
  case lowOverPrice
  /// Fewer than two moments: nothing happens.
  case oneMoment
  /// Funding rates at times that no contract settles at, of which the first are told; contracts settle every `hours`.
  case ratesBetweenSettlements(count: Int, times: [String], asset: String, hours: [Double])
  /// More days than a scenario may have.
  case tooLong(days: Double, limit: Double)
}
