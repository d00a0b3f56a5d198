/// What is wrong with the lines between `---` and `---` beyond their single values.
public enum FrontMatterProblem: Sendable, Equatable {
  /// The file does not begin with a line `---`.
  case missing
  /// No second line `---`.
  case notClosed
  /// A line that is not `key: value`.
  case notAKey
  case noValue(String)
  /// A text that YAML would not take for one text as it stands.
  case needsQuotes
  case textAfterValue
  /// YAML that is not read here.
  case unsupported(Construct)
  /// A key that nothing uses without another one.
  case unused(String, without: String)
  /// The page was changed before it was written.
  case updatedBeforeDate
  /// A portfolio of which the page's text says nothing.
  case unusedPortfolio

  /// The parts of YAML that are refused by name.
  public enum Construct: Sendable, Equatable, CaseIterable {
    case comment, listOfLines, indentation, textOfLines, anchor, tag, singleQuotes
  }
}
