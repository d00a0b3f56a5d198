extension Form {
  /// The form as a regular expression of ECMA-262 that matches exactly the texts which ``admits(_:)`` admits; `nil` where
  /// any text will do, and for forms that are no texts.
  var pattern: String? {
    switch self {
    case .object, .list, .boolean, .text: nil
    case .name: #"[^\u0000-\u0020]"#
    case .number: #"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$"#
    case .id: "^[a-z0-9][a-z0-9-]*$"
    case .asset: "^[A-Za-z0-9]+$"
    case .assetOrEverything: #"^(\*|[A-Za-z0-9]+)$"#
    case .symbol: "^[A-Za-z0-9]+/[A-Za-z0-9]+:[A-Za-z0-9]+(-[0-9]{6})?$"
    case .instant: "^\(Self.day)\(Self.time)$"
    case .date: "^\(Self.day)$"
    case .instantOrDate: "^\(Self.day)(\(Self.time))?$"
    case .path: "^\(Self.step)(/\(Self.step))*$"
    case .url: "^\(Self.address)$"
    case .link:
      "^(\(Self.address)|mailto:[^\(Self.blanks)\\\\]+|(?!//)(?!mailto:$)[^\(Self.blanks)\\\\:/]+(/[^\(Self.blanks)\\\\]*)?"
        + "|(?!//)/[^\(Self.blanks)\\\\]*)$"
    case .language: "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
    case .picture: "^(\(Self.step)/)*\(Self.letter)*\\.(svg|png)$"
    case .colour: "^#[0-9A-Fa-f]{6}$"
    }
  }

  /// Texts of the form, for editors to offer.
  var examples: [String] {
    switch self {
    case .id: ["one-btc"]
    case .asset: ["BTC", "USDT"]
    case .assetOrEverything: ["BTC", "*"]
    case .symbol: ["BTC/USDT:USDT", "BTC/USD:BTC", "BTC/USDT:USDT-261225"]
    case .instant: ["2026-11-20T00:00:00Z"]
    case .date: ["2026-11-20"]
    case .instantOrDate: ["2026-12-25", "2026-12-25T08:00:00Z"]
    case .url: ["https://example.com/reports/"]
    case .link: ["index.html", "https://example.com/", "mailto:desk@example.com"]
    case .language: ["en-US"]
    case .picture: ["logo.svg"]
    case .colour: ["#0b5a63"]
    case .object, .list, .boolean, .text, .name, .number, .path: []
    }
  }

  /// A day that is in the calendar: months of 31 and of 30 days, February, and its 29th in leap years.
  private static let day =
    "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)"

  private static let time = #"[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?([Zz]|[+-]00:00)"#

  /// One step of a path: neither `.` nor `..`.
  private static let step = #"(?!\.{1,2}(/|$))"# + letter + "+"

  /// A character of a file's name.
  private static let letter = #"[^/\\\u0000-\u001F\u007F]"#

  /// What no address has in it.
  private static let blanks = #"\u0000-\u0020\u007F"#

  private static let address = "[Hh][Tt][Tt][Pp][Ss]?://[^\(blanks)]+"
}
