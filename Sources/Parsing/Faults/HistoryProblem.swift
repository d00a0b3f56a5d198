/// What is wrong with a history beyond its single cells.
public enum HistoryProblem: Sendable, Equatable {
  /// Lines end with a carriage return alone, so that all is one line.
  case carriageReturns
  /// Another character than a comma stands between the columns.
  case separator(Unicode.Scalar)
  /// The names of the columns stand in quotes.
  case quotes
  /// The header lacks columns that are needed.
  case missingColumns([String])
  case unknownColumn(String, nearest: String?, known: [String])
  case repeatedColumn(String)
  case cellCount(Int, expected: Int)
  /// A cell that should hold a number.
  case notANumber(String)
  /// A line without anything on it, between others.
  case emptyRow
  /// Every row has a comma too many at its end.
  case namelessColumn
  /// A first line such as `sep=;`, which spreadsheets write for themselves.
  case separatorLine
  /// A cell is empty whose column is needed.
  case emptyCell(String)
  /// So many rows lie before the one they follow, of which the first is told.
  case timeFalls(count: Int)
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
