/// Which way a position stands.
public enum Side: String, Sendable, CaseIterable {
  case long, short

  /// +1 for a long, −1 for a short: the `s` of every formula here.
  @inlinable public var sign: Double { self == .long ? 1 : -1 }
}
