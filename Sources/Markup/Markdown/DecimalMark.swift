/// What stands between a number's whole part and its fraction, which depends on the language of the page.
public enum DecimalMark: UInt8, Sendable {
  /// A full stop; commas may group digits.
  case point = 0x2E
  /// A comma; full stops may group digits.
  case comma = 0x2C
}
