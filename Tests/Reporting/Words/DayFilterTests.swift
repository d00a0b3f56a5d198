import Markup
import Testing

@testable import Reporting

@Suite struct DayFilterTests {
  @Test(
    arguments: [
      (1.0, "days", "1\u{a0}Tag"), (30, "days", "30\u{a0}Tage"), (1, #"days "Tag" "Tagen""#, "1\u{a0}Tag"),
      (30, #"days "Tag" "Tagen""#, "30\u{a0}Tagen"),
    ])
  func `days have the unit of their language, or the form that a sentence asks for`(
    days: Double, filter: String, expected: String
  ) throws {
    let words = try PageWords(Array("unit.day = Tag\nunit.days = Tage".utf8), file: "w", isComplete: false)
    let vocabulary = Vocabulary<Double>([.number("n", "How many") { $0 }])
    let template = try Template(
      Array("{{n | \(filter)}}".utf8), name: "t", schema: vocabulary.schema,
      filters: FormatFilters.all(in: .enUS).speaking(words))
    #expect(template.markdown(filling: vocabulary.record(of: days)).string == expected)
  }
}
