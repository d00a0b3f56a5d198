/// The forms that values are written in.
public enum Form: Sendable, Equatable, CaseIterable {
  case object, list, boolean
  /// Any text, even an empty one where it makes sense.
  case text
  /// A text that is not blank, for titles and names.
  case name
  /// A JSON number, or a string in the same grammar (`"0.1"`), as exchanges send their amounts.
  case number
  /// Lower-case letters, digits and hyphens, not beginning with a hyphen: they become folder names.
  case id
  /// The code of an asset: letters and digits, such as `BTC` or `1000SHIB`.
  case asset
  /// An asset, or `*` for everything that is not cash.
  case assetOrEverything
  /// `BASE/QUOTE:SETTLE`, with `-YYMMDD` behind it for a dated future.
  case symbol
  /// RFC 3339 in UTC, such as `2026-11-20T00:00:00Z`.
  case instant
  /// A calendar day, such as `2026-11-20`.
  case date
  /// Either of the two.
  case instantOrDate
  /// A path inside the site folder: relative, with `/`, never upwards.
  case path
  /// An address with `https://` or `http://`.
  case url
  /// An address, a `mailto:` or a path on the site; nothing that runs code.
  case link
  /// A language tag such as `en-US` (BCP 47, by its letters only).
  case language
  /// A path inside the site folder that ends in `.svg` or `.png`.
  case picture
  /// A colour as `#rrggbb`.
  case colour
}
