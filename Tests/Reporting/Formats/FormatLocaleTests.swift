import Foundation
import Hedging
import Testing

@testable import Reporting

/// The table of locales against Unicode CLDR: `Fixtures/reference/cldr.json`, which Babel wrote.
@Suite struct FormatLocaleTests {
  struct Reference: Decodable {
    struct Locale: Decodable {
      let tag: String
      let numbers: [String: String]
      let percents: [String: String]
      let dates: [String: String]
      let glue: String
      let compact: [String: String]
    }

    let locales: [Locale]
    /// What stands before a fraction, for each region of the languages.
    let decimalMarks: [String: String]
  }

  private func reference() throws -> Reference {
    let file = try FixtureFolder.path("reference/cldr.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// Differs on purpose: a minus is U+2212 in every language here, where CLDR has a hyphen in most.
  private func withTrueMinus(_ text: String) -> String { text.replacingOccurrences(of: "-", with: "−") }

  @Test func `the reference is about the locales that are known, and all of them`() throws {
    #expect(try reference().locales.map(\.tag).sorted() == FormatLocale.all.map(\.tag).sorted())
  }

  @Test func `numbers of every size are written as CLDR writes them, but for the minus`() throws {
    for expected in try reference().locales {
      let locale = try #require(FormatLocale(language: expected.tag))
      #expect(expected.numbers.count > 15)
      for (number, text) in expected.numbers {
        #expect(locale.number(.upTo(8))(try #require(Double(number))) == withTrueMinus(text), "\(expected.tag)")
      }
    }
  }

  @Test func `percentages are written as CLDR writes them, but for the minus`() throws {
    for expected in try reference().locales {
      let locale = try #require(FormatLocale(language: expected.tag))
      for (fraction, text) in expected.percents {
        let own = locale.percent(try #require(Double(fraction)), .upTo(4))
        #expect(own == withTrueMinus(text), "\(expected.tag)")
      }
    }
  }

  /// Differs on purpose: times are on 24 hours with two digits each and name UTC, in every language.
  @Test func `dates are written as CLDR writes them, with the month's short name`() throws {
    for expected in try reference().locales {
      let locale = try #require(FormatLocale(language: expected.tag))
      #expect(expected.dates.count == 12)
      for (day, text) in expected.dates {
        let seconds = try Date(day + "T07:05:00Z", strategy: .iso8601).timeIntervalSince1970
        let instant = Instant(milliseconds: Int64(seconds * 1000))
        #expect(locale.dates.date(instant) == text, "\(expected.tag)")
        #expect(locale.dates.dateAndTime(instant) == text + expected.glue + "07:05 UTC", "\(expected.tag)")
      }
    }
  }

  /// Differs on purpose: less than a million is written out, where CLDR shortens thousands or ten thousands.
  @Test func `large ticks are written as CLDR's short compact numbers`() throws {
    for expected in try reference().locales {
      let axis = AxisText(locale: try #require(FormatLocale(language: expected.tag)))
      for (number, text) in expected.compact {
        #expect(axis.amount(try #require(Double(number)), step: 500_000) == text, "\(expected.tag)")
      }
    }
  }

  /// Differs on purpose: English has a point everywhere, also in countries whose own language has a comma.
  @Test func `no region of a language but English gets the wrong decimal mark`() throws {
    let marks = try reference().decimalMarks
    #expect(marks.count > 100)
    for (tag, mark) in marks where !tag.hasPrefix("en-") {
      let locale = try #require(FormatLocale(language: tag))
      #expect(String(UnicodeScalar(locale.symbols.decimal)) == mark, "\(tag) is written as \(locale.tag)")
    }
  }

  @Test(arguments: [
    ("de", "de-DE"), ("de-AT", "de-DE"), ("DE-ch", "de-CH"), ("de-LI", "de-CH"), ("en", "en-US"), ("en-AU", "en-GB"),
    ("en-001", "en-GB"), ("es-AR", "es-ES"), ("es-419", "es-MX"), ("pt", "pt-BR"), ("pt-AO", "pt-PT"),
    ("zh-Hant", "zh-TW"), ("zh-Hant-HK", "zh-TW"), ("zh-Hans-SG", "zh-CN"), ("ja", "ja-JP"), ("fr-x-ca", "fr-FR"),
  ])
  func `a tag gets the formats of its region, or of the nearest that is known`(language: String, tag: String) {
    #expect(FormatLocale(language: language)?.tag == tag)
  }

  @Test(arguments: ["fi", "xx-YY", "d", "deu", "", "-"])
  func `of other languages nothing is known`(language: String) {
    #expect(FormatLocale(language: language) == nil)
  }
}
