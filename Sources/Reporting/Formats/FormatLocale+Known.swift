import Markup

/// The locales whose formats are known. The first of a language stands for its other regions.
///
/// Source: Unicode CLDR 47; minimum grouping digits, where they are 2, by ICU 72 (CLDR 42).
extension FormatLocale {
  public static let enUS = FormatLocale(
    "en-US", .english, DatePattern("MMM d, y", months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    [CompactUnit(1e9, "B"), CompactUnit(1e6, "M")])

  static let enGB = FormatLocale(
    "en-GB", .english, DatePattern("d MMM y", months: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    [CompactUnit(1e9, "B"), CompactUnit(1e6, "M")])

  static let all: [FormatLocale] = [
    enUS, enGB,
    FormatLocale("de-DE", .continental(), percent: spaced, german, germanUnits),
    FormatLocale("de-CH", .swiss, german, germanUnits),
    FormatLocale(
      "fr-FR", NumberSymbols(decimal: .comma, group: "\u{202f}"), percent: spaced,
      DatePattern("d MMM y", months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
      [CompactUnit(1e9, "\u{a0}Md"), CompactUnit(1e6, "\u{a0}M")]),
    FormatLocale("it-IT", .continental(), italian, italianUnits),
    FormatLocale("it-CH", .swiss, italian, italianUnits),
    FormatLocale(
      "es-ES", .continental(minimumGroupingDigits: 2), percent: spaced,
      DatePattern("d MMM y", months: "ene feb mar abr may jun jul ago sept oct nov dic"),
      [CompactUnit(1e6, "\u{a0}M")]),
    FormatLocale(
      "es-MX", .english, DatePattern("d MMM y", months: "ene feb mar abr may jun jul ago sep oct nov dic"),
      [CompactUnit(1e6, "\u{a0}M")]),
    FormatLocale(
      "pt-BR", .continental(),
      DatePattern(
        "d 'de' MMM 'de' y", months: "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.", glue: " "),
      [CompactUnit(1e9, "\u{a0}bi"), CompactUnit(1e6, "\u{a0}mi")]),
    FormatLocale(
      "pt-PT", NumberSymbols(decimal: .comma, group: "\u{a0}", minimumGroupingDigits: 2), DatePattern("d/MM/y"),
      [CompactUnit(1e9, "\u{a0}mM"), CompactUnit(1e6, "\u{a0}M")]),
    FormatLocale(
      "nl-NL", .continental(),
      DatePattern("d MMM y", months: "jan feb mrt apr mei jun jul aug sep okt nov dec"),
      [CompactUnit(1e9, "\u{a0}mld."), CompactUnit(1e6, "\u{a0}mln.")]),
    FormatLocale(
      "pl-PL", NumberSymbols(decimal: .comma, group: "\u{a0}", minimumGroupingDigits: 2),
      DatePattern("d MMM y", months: "sty lut mar kwi maj cze lip sie wrz paź lis gru"),
      [CompactUnit(1e9, "\u{a0}mld"), CompactUnit(1e6, "\u{a0}mln")]),
    FormatLocale(
      "sv-SE", NumberSymbols(decimal: .comma, group: "\u{a0}"), percent: spaced,
      DatePattern("d MMM y", months: "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.", glue: " "),
      [CompactUnit(1e9, "\u{a0}md"), CompactUnit(1e6, "\u{a0}mn")]),
    FormatLocale("ja-JP", .english, DatePattern("y年M月d日", glue: " "), myriads("万", "億")),
    FormatLocale("zh-CN", .english, DatePattern("y年M月d日", glue: " "), myriads("万", "亿")),
    FormatLocale("zh-TW", .english, DatePattern("y年M月d日", glue: " "), myriads("萬", "億")),
    FormatLocale("ko-KR", .english, DatePattern("y년 M월 d일", glue: " "), myriads("만", "억")),
  ]

  /// Regions that write as another one does, and not as the first of their language.
  static let nearest: [String: String] = {
    let mexican = ["419", "br", "bz", "cu", "do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us"]
    var nearest = ["de-li": "de-CH", "zh-hk": "zh-TW", "zh-mo": "zh-TW"]
    for region in mexican { nearest["es-" + region] = "es-MX" }
    for region in ["ao", "ch", "cv", "gq", "gw", "lu", "mo", "mz", "st", "tl"] { nearest["pt-" + region] = "pt-PT" }
    return nearest
  }()

  private static let spaced = "\u{a0}%"
  private static let german = DatePattern(
    "d. MMM y", months: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.")
  private static let germanUnits = [CompactUnit(1e9, "\u{a0}Mrd."), CompactUnit(1e6, "\u{a0}Mio.")]
  private static let italian = DatePattern("d MMM y", months: "gen feb mar apr mag giu lug ago set ott nov dic")
  private static let italianUnits = [CompactUnit(1e9, "\u{a0}Mld"), CompactUnit(1e6, "\u{a0}Mln")]

  /// Ten thousands and their squares.
  private static func myriads(_ small: String, _ large: String) -> [CompactUnit] {
    [CompactUnit(1e8, large), CompactUnit(1e4, small, from: 1e6)]
  }
}

extension NumberSymbols {
  static let english = NumberSymbols(decimal: .point, group: ",")
  fileprivate static let swiss = NumberSymbols(decimal: .point, group: "’")

  fileprivate static func continental(minimumGroupingDigits: Int = 1) -> NumberSymbols {
    NumberSymbols(decimal: .comma, group: ".", minimumGroupingDigits: minimumGroupingDigits)
  }
}
