import Hedging
import Testing

@testable import Parsing

@Suite struct FieldTypeTests {
  /// A value, or the problems that speak against it.
  private func read<Value: Equatable>(_ text: String, _ type: FieldType<Value>) throws -> Result<Value, Faults> {
    let reading = try Reading(SmallWorld.source(text, "f"))
    return Result { () throws(Faults) in try reading.finish(type.read(reading.document.root, reading)) }
  }

  private func problems<Value: Equatable>(_ text: String, _ type: FieldType<Value>) throws -> [Problem] {
    if case .failure(let faults) = try read(text, type) { return faults.faults.map(\.problem) }
    return []
  }

  @Test func `a list is read whole or refused with all its faults`() throws {
    let type = FieldType<[Double]>.list(of: .number(.positive))
    #expect(try read("[1,\"2\"]", type).get() == [1, 2])
    #expect(try read("[]", type).get() == [])
    #expect(
      try problems("[0,1,true]", type) == [.outOfRange(0, .positive), .wrongType(expected: .number, found: .boolean)])
    #expect(try problems("{}", type) == [.wrongType(expected: .list, found: .object)])
    #expect(try problems("[]", .list(of: FieldType<Double>.number(.positive), isEmptyAllowed: false)) == [.empty])
  }

  @Test func `a choice is one of its words`() throws {
    #expect(try read("\"long\"", FieldType<Side>.choice).get() == .long)
    #expect(
      try problems("\"lnog\"", FieldType<Side>.choice)
        == [.notAChoice("lnog", nearest: "long", known: ["long", "short"])])
    #expect(try problems("1", FieldType<Side>.choice) == [.wrongType(expected: .text, found: .number)])
  }

  @Test(arguments: ["1", "-0.5e3", "\"0.1\"", "\"-1e3\"", "0"])
  func `a number is written plainly or as a text of the same grammar`(_ text: String) throws {
    let plain = text.filter { $0 != "\"" }
    #expect(try read(text, FieldType<Double>.number(Bound())).get() == Double(plain))
    #expect(try read(text, FieldType<Price>.number(Bound())).get().value == Double(plain))
  }

  @Test(
    arguments: [
      ("\"1e400\"", .syntax(.number(.overflow))), ("\"1,5\"", .malformed("1,5", .number)),
      ("\"\"", .malformed("", .number)), ("null", .wrongType(expected: .number, found: .null)),
      ("1e200", .outOfRange(1e200, .between(1e-30, 1e30))), ("-1e-200", .outOfRange(-1e-200, .between(-1e30, -1e-30))),
    ] as [(String, Problem)])
  func `a number that cannot be computed with is refused`(_ text: String, _ problem: Problem) throws {
    #expect(try problems(text, FieldType<Double>.number(Bound())) == [problem])
  }

  @Test func `texts are held to their form`() throws {
    #expect(try read("\"a-1\"", FieldType<String>.id).get() == "a-1")
    #expect(try problems("\"A\"", FieldType<String>.id) == [.malformed("A", .id)])
    #expect(try read("\"BTC\"", FieldType<Asset>.asset).get() == "BTC")
    #expect(try problems("\"B-C\"", FieldType<Asset>.asset) == [.malformed("B-C", .asset)])
    #expect(try read("\"BTC/USD:BTC\"", FieldType<Symbol>.symbol).get().settle == "BTC")
    #expect(try problems("\"BTC\"", FieldType<Symbol>.symbol) == [.malformed("BTC", .symbol)])
    #expect(try read("true", FieldType<Bool>.boolean).get())
    #expect(try problems("\"true\"", FieldType<Bool>.boolean) == [.wrongType(expected: .boolean, found: .string)])
  }

  @Test func `a moment may be a day only where that is said`() throws {
    #expect(try read("\"1970-01-02\"", FieldType<Instant>.instantOrDate).get().milliseconds == 86_400_000)
    #expect(try read("\"1970-01-01T00:00:01Z\"", FieldType<Instant>.instantOrDate).get().milliseconds == 1000)
    #expect(try problems("\"1970-01-02\"", FieldType<Instant>.instant) == [.malformed("1970-01-02", .instant)])
  }

  @Test func `an object with free names is held to the form of its names`() throws {
    let type = FieldType<[(name: String, value: Double)]>.map(names: .asset, of: .number(.positive))
    let reading = try Reading(SmallWorld.source(#"{"BTC":1,"E-H":2,"USD":-1}"#, "f"))
    #expect(type.read(reading.document.root, reading) == nil)
    let faults = #expect(throws: Faults.self) { try reading.finish(()) }
    #expect(faults?.faults.map(\.problem) == [.malformed("E-H", .asset), .outOfRange(-1, .positive)])
  }
}
