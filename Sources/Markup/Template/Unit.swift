/// What a number counts, as far as formats must know: a price in per cent is a hundred times itself.
public enum Unit: String, Sendable, Hashable {
  /// Money, coins, or money for a coin.
  case amount
  /// A part of something: 0.1 is 10 %.
  case fraction
}
