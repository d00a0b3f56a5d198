/// How a site's numbers and dates are written, chosen once by the language that it names and handed to whatever writes them.
///
/// The machine's own settings have no part in it. A minus is U+2212 in every language, and hours go to 24; separators,
/// percent, months and the words of large ticks are CLDR's.
/// Source: Unicode CLDR 47, `numbers` and `dates` of each language.
public struct FormatLocale: Sendable {
  /// The locale that the formats are of, which may be the nearest to the one asked for.
  public let tag: String
  let symbols: NumberSymbols
  /// What stands behind a number of hundredths: `%`, in some languages with a no-break space before it.
  let percentSign: String
  let dates: DatePattern
  /// From the largest; of a smaller number all digits are written.
  let units: [CompactUnit]

  /// What large ticks count, in short: from 1,000,000 on, `1.5M` in English.
  struct CompactUnit: Sendable {
    let least: Double
    let size: Double
    let suffix: String

    /// - Parameter least: the size, if left out.
    init(_ size: Double, _ suffix: String, from least: Double? = nil) {
      self.size = size
      self.suffix = suffix
      self.least = least ?? size
    }
  }

  init(
    _ tag: String, _ symbols: NumberSymbols, percent: String = "%", _ dates: DatePattern, _ units: [CompactUnit]
  ) {
    self.tag = tag
    self.symbols = symbols
    percentSign = percent
    self.dates = dates
    self.units = units
  }

  /// The formats of a language, or of the nearest that is known: `de` and `de-AT` are written as `de-DE`, English outside
  /// the United States as `en-GB`.
  ///
  /// - Parameter language: a tag of BCP 47: a language and, if need be, a script and a region, in any case of letters.
  /// - Returns: `nil` where nothing is known of the language.
  public init?(language: String) {
    let parts = language.lowercased().split(separator: "-")
    guard let first = parts.first else { return nil }
    let known = Self.all.filter { $0.tag.hasPrefix(first + "-") }
    guard let byLanguage = known.first else { return nil }
    // A region has two letters or three digits; what stands behind `x` is private.
    let region = parts.dropFirst().prefix { $0 != "x" }.first {
      $0.utf8.count == 2 || ($0.utf8.count == 3 && Int($0) != nil)
    }
    guard let region else {
      self = parts.contains("hant") ? known.first { $0.tag == "zh-TW" } ?? byLanguage : byLanguage
      return
    }
    let wanted = "\(first)-\(region)"
    let tag = Self.nearest[wanted] ?? wanted
    if let same = known.first(where: { $0.tag.lowercased() == tag.lowercased() }) {
      self = same
    } else {
      self = first == "en" ? .enGB : byLanguage
    }
  }

  /// The languages that numbers and dates can be written in, by their letters.
  public static var languages: [String] { Set(all.map { String($0.tag.prefix { $0 != "-" }) }).sorted() }
}

extension FormatLocale {
  /// A format of numbers in this language.
  func number(_ digits: NumberFormat.Digits, showsPlus: Bool = false) -> NumberFormat {
    NumberFormat(digits: digits, showsPlus: showsPlus, symbols: symbols)
  }

  /// A fraction as a percentage.
  func percent(_ fraction: Double, _ digits: NumberFormat.Digits, showsPlus: Bool = false) -> String {
    number(digits, showsPlus: showsPlus)(fraction * 100) + percentSign
  }
}
