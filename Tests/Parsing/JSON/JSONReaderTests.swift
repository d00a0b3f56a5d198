import Testing

@testable import Parsing

/// Documents that RFC 8259 allows, and documents that it or the stricter rules here refuse.
@Suite struct JSONReaderTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " \t\r\n0\n", "[ ]", "{ }",
    "1", "-1", "10", "0.0", "0.5", "-0.5", "1e5", "1E5", "1e+5", "1e-5", "1.5e10", "0e0", "0E+0", "-0e-0",
    "123456789012345678901234567890", "1e308", "-1.7976931348623157e308", "5e-324", "1e-400",
    "[1]", "[1,2]", "[[],{}]", "[[[[]]]]", "[null,true,false,0,\"\"]",
    "{\"a\":1}", "{\"\":0}", "{\"a\":{\"a\":{\"a\":0}}}", "{\"a\":1,\"b\":1,\"A\":1}", "[{\"a\":1},{\"a\":1}]",
    #""\"\\\/\b\f\n\r\t""#, #""\u0041""#, #""\u0000""#, #""\uD83D\uDE00""#, #""\ud83d\ude00""#, #""\uFFFF""#,
    "\"\u{7F}\"", "\"\u{80}\"", "\"é\"", "\"日本\"", "\"😀\"", "\"\u{10FFFF}\"", "\"\u{FEFF}\"", "\"\u{2028}\"",
    #"{"a\u0062":1,"ab\u0000":2}"#, "\"/\"", "\"'\"", "\"//\"", "[\n1\n,\n2\n]",
  ])
  func `a document of RFC 8259 is accepted`(_ text: String) throws {
    let document = try JSONDocument(Source(file: "a.json", bytes: Array(text.utf8)))
    #expect(document.nodes[0].next == document.nodes.count)
  }

  @Test(
    arguments: [
      ("", .empty), (" \n", .empty),
      ("[", .endsEarly(expected: .value)), ("[1", .endsEarly(expected: .commaOrEndOfArray)),
      ("[1,", .endsEarly(expected: .value)), ("{", .endsEarly(expected: .nameOrEnd)),
      ("{\"a\"", .endsEarly(expected: .colon)), ("{\"a\":", .endsEarly(expected: .value)),
      ("{\"a\":1", .endsEarly(expected: .commaOrEndOfObject)), ("{\"a\":1,", .endsEarly(expected: .name)),
      ("1 2", .textAfterEnd), ("{}{}", .secondDocument), ("{}}", .textAfterEnd), ("[]]", .textAfterEnd),
      ("nullx", .bareWord("nullx", expected: .value)),
      ("[1,]", .trailingComma), ("{\"a\":1,}", .trailingComma), ("[1 ,\n]", .trailingComma),
      ("[,]", .unexpected(",", expected: .value)), ("[1,,2]", .unexpected(",", expected: .value)),
      ("[1 2]", .unexpected("2", expected: .commaOrEndOfArray)),
      ("[1}", .unexpected("}", expected: .commaOrEndOfArray)),
      ("{]", .unexpected("]", expected: .nameOrEnd)), ("{1:1}", .unexpected("1", expected: .nameOrEnd)),
      ("{\"a\" 1}", .unexpected("1", expected: .colon)), ("{\"a\"=1}", .unexpected("=", expected: .colon)),
      ("{\"a\":1 \"b\":2}", .unexpected("\"", expected: .commaOrEndOfObject)),
      ("{\"a\":}", .unexpected("}", expected: .value)),
      ("[\u{201C}a\u{201D}]", .unexpected("\u{201C}", expected: .value)),
      ("]", .unexpected("]", expected: .value)), ("\u{0}", .unexpected("\u{0}", expected: .value)),
      ("\u{A0}1", .unexpected("\u{A0}", expected: .value)), ("\u{B}1", .unexpected("\u{B}", expected: .value)),
      ("// a\n1", .comment), ("/* a */ 1", .comment), ("# a", .comment), ("1 // a", .comment),
      ("[1, // a\n2]", .comment), ("{\"a\":1} # b", .comment), ("/1", .unexpected("/", expected: .value)),
      ("'a'", .singleQuotes), ("{'a':1}", .singleQuotes), ("[1]'", .singleQuotes),
      ("NaN", .bareWord("NaN", expected: .value)), ("Infinity", .bareWord("Infinity", expected: .value)),
      ("True", .bareWord("True", expected: .value)), ("nul", .bareWord("nul", expected: .value)),
      ("tru", .bareWord("tru", expected: .value)), ("falsey", .bareWord("falsey", expected: .value)),
      ("{a:1}", .bareWord("a", expected: .nameOrEnd)), ("{\"a\":1,b:2}", .bareWord("b", expected: .name)),
    ] as [(String, SyntaxProblem)])
  func `what leaves the grammar is refused with its cause`(_ text: String, _ problem: SyntaxProblem) {
    #expect(JSONReaderTests.problem(Array(text.utf8)) == .syntax(problem))
  }

  @Test(
    arguments: [
      ("01", .leadingZero), ("-01", .leadingZero), ("00", .leadingZero), ("-00.5", .leadingZero),
      ("+1", .leadingPlus), (".5", .leadingPoint), ("-", .noDigitsAfterMinus), ("-a", .noDigitsAfterMinus),
      ("-.5", .noDigitsAfterMinus), ("-Infinity", .noDigitsAfterMinus), ("1.", .noDigitsAfterPoint),
      ("1.e5", .noDigitsAfterPoint), ("1e", .noDigitsInExponent), ("1e+", .noDigitsInExponent),
      ("1E-", .noDigitsInExponent), ("1ex", .noDigitsInExponent), ("1e400", .overflow), ("-1e309", .overflow),
      ("1.8e308", .overflow), ("1e99999999999999999999", .overflow),
      ("1" + String(repeating: "0", count: 400), .overflow),
    ] as [(String, SyntaxProblem.NumberProblem)])
  func `a number outside the grammar is refused with its cause`(
    _ text: String, _ problem: SyntaxProblem.NumberProblem
  ) {
    #expect(JSONReaderTests.problem(Array(text.utf8)) == .syntax(.number(problem)))
    #expect(JSONReaderTests.problem(Array("[\(text)]".utf8)) == .syntax(.number(problem)))
  }

  @Test(
    arguments: [
      ("0x10", .bareWord("x10", expected: .commaOrEndOfArray)),
      ("1_000", .bareWord("_000", expected: .commaOrEndOfArray)),
      ("1.5.2", .unexpected(".", expected: .commaOrEndOfArray)),
      ("1 000", .unexpected("0", expected: .commaOrEndOfArray)),
    ] as [(String, SyntaxProblem)])
  func `a number is not continued by what other languages allow`(_ text: String, _ problem: SyntaxProblem) {
    #expect(JSONReaderTests.problem(Array("[\(text)]".utf8)) == .syntax(problem))
  }

  /// The problem of a document that is refused; `nil` if it is accepted.
  static func problem(_ bytes: [UInt8]) -> Problem? {
    do throws(Faults) {
      _ = try JSONDocument(Source(file: "a.json", bytes: bytes))
      return nil
    } catch {
      return error.faults.first?.problem
    }
  }
}
