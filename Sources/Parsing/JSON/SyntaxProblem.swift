/// What can be wrong with a text that claims to be JSON.
///
/// The cases are causes where one can be told (a trailing comma, a comment)
/// rather than only "unexpected": the words beside a fault can then name the
/// cure.
public enum SyntaxProblem: Sendable, Equatable {
  /// Nothing but white space.
  case empty
  case unexpected(Unicode.Scalar, expected: Expectation)
  /// The document ends although a bracket or string is open.
  case endsEarly(expected: Expectation)
  case textAfterEnd
  /// A second object or list follows the first.
  case secondDocument
  case trailingComma
  case comment
  case singleQuotes
  /// A word that is neither `true`, `false` nor `null`, nor in quotes.
  case bareWord(String, expected: Expectation)
  case number(NumberProblem)
  case text(TextProblem)
  case notUTF8(UInt8)
  case byteOrderMark
  case wideEncoding(WideEncoding)
  /// The marks of a conflict that a program for versions has left.
  case conflictMark
  case tooDeep(limit: Int)
  case tooLarge(limit: Int)
  /// A line of a stream is longer than any that is read.
  case lineTooLong(limit: Int)

  /// What could have stood at the place.
  public enum Expectation: Sendable, Equatable {
    case value, nameOrEnd, name, colon, commaOrEndOfObject, commaOrEndOfArray
  }

  /// What cannot stand in a string.
  public enum TextProblem: Sendable, Equatable {
    /// The closing quote is missing on the line.
    case unterminated
    case controlCharacter(UInt8)
    case unknownEscape(Unicode.Scalar)
    /// `\u` without four hexadecimal digits after it.
    case incompleteUnicodeEscape
    /// A `\uD800` … `\uDFFF` that is not half of a pair.
    case loneSurrogate
  }

  /// Where a number leaves the grammar.
  public enum NumberProblem: Sendable, Equatable {
    case leadingZero, leadingPlus, leadingPoint
    case noDigitsAfterMinus, noDigitsAfterPoint, noDigitsInExponent
    /// Beyond the largest double, 1.797…e308.
    case overflow
    /// Digits stand behind a comma that can only be meant as a decimal point.
    case decimalComma
  }
}

/// A syntax problem and the bytes it concerns.
struct SyntaxFault: Error {
  let range: Range<Int>
  let problem: SyntaxProblem
}
