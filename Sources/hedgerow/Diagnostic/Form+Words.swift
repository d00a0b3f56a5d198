import Parsing

extension Form {
  /// What the form is called, after "expected" or "is not".
  var name: String {
    switch self {
    case .object: "an object"
    case .list: "a list"
    case .boolean: "true or false"
    case .text: "a text"
    case .name: "a name"
    case .number: "a number"
    case .id: "an id"
    case .asset, .assetOrEverything: "an asset"
    case .symbol: "a symbol"
    case .instant, .instantOrDate: "a time"
    case .date: "a date"
    case .path: "a path inside the site folder"
    case .url: "an address"
    case .link: "a link"
    case .language: "a language tag"
    case .picture: "a picture inside the site folder"
    case .colour: "a colour"
    }
  }

  /// What the form looks like, after "expected".
  var example: String {
    switch self {
    case .object: "an object: `{ … }`"
    case .list: "a list: `[ … ]`"
    case .boolean: "`true` or `false`"
    case .text: "a text in quotes"
    case .name: "a text in quotes that is not blank"
    case .number: "a number such as `30000.5`, or the same in quotes"
    case .id: "lower-case letters, digits and hyphens, such as `one-btc`"
    case .asset: "letters and digits, such as `BTC`"
    case .assetOrEverything: "letters and digits, such as `BTC`, or `*` for all that is not cash"
    case .symbol: "`BASE/QUOTE:SETTLE`, such as `BTC/USDT:USDT`, `BTC/USD:BTC` or `BTC/USDT:USDT-261225`"
    case .instant: "a time in UTC, such as `2026-11-20T00:00:00Z`"
    case .date: "a date such as `2026-11-20`"
    case .instantOrDate: "a date such as `2026-12-25`, or a time such as `2026-12-25T08:00:00Z`"
    case .path: "a relative path with `/`, without `..`, such as `venues`"
    case .url: "an address that begins with `https://` or `http://`"
    case .link: "a path on the site such as `about/`, an address or a `mailto:`"
    case .language: "a tag such as `en-US`"
    case .picture: "a relative path that ends in `.svg` or `.png`, such as `logo.svg`"
    case .colour: "six hexadecimal digits behind `#`, such as `#0b5a63`"
    }
  }

  /// Whether values of this form are written in quotes.
  var isText: Bool {
    switch self {
    case .object, .list, .boolean, .number: false
    default: true
    }
  }

  /// The usual slip in a text that should have this form.
  func hint(for text: String) -> String? {
    switch self {
    case .number where text.lowercased().contains("inf") || text == "∞": Words.noInfinity
    case .number where text.contains("%"): Form.fraction(ofPercent: text)
    case .number where text.contains(","): Form.point(forComma: text)
    case .number where text.unicodeScalars.contains { ("0"..."9").contains($0) }:
      "write numbers without separators and units"
    case .id: Form.id(near: text).map { "write it `\($0)`" }
    case .symbol where !text.contains("/"): "venues' own names such as `BTCUSDT` do not say what settles"
    case .symbol where !text.contains(":"): "the part after `:` says what the contract settles in"
    case .instant, .date, .instantOrDate: timeHint(for: text)
    case .path where text.hasPrefix("/"): "leave out the `/` at the beginning"
    case .path where text.contains(".."): "nothing outside the site's folder is read"
    case .url where !text.contains(":") && text.contains("."): "write `https://` before it"
    case .language where text.contains("_"): "write it `\(Printable.text(text.replacing("_", with: "-")))`"
    case .link where text.contains(":"): "links that are not `https:`, `http:` or `mailto:` are not allowed"
    default: nil
    }
  }

  /// `0.01%` as the fraction it stands for.
  private static func fraction(ofPercent text: String) -> String {
    let digits = text.prefix { $0 != "%" }.filter { $0 != " " }
    guard text.hasSuffix("%"), let percent = Double(digits), percent.magnitude <= 1e6 else {
      return "rates are fractions: 10 % is 0.1"
    }
    return "rates are fractions: \(Printable.number(percent)) % is \(Words.rounded(percent / 100))"
  }

  /// `1,5` with the point it was meant to have; of `1,500` it is not clear which it is.
  private static func point(forComma text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isNumber = parts.count == 2 && Double(text.replacing(",", with: ".")) != nil
    guard isNumber, parts[1].count != 3 || parts[0] == "0" else {
      return "write a decimal point, and nothing between thousands"
    }
    return "write the decimal point: `\(Printable.text(text.replacing(",", with: ".")))`"
  }

  /// The id that a text was probably meant to be, if something is left of it.
  private static func id(near text: String) -> String? {
    let words = text.lowercased().unicodeScalars.split { scalar in
      !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
    }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: "-")
  }
}
