/// One asset that stands as collateral in a cross-margined account.
public struct Collateral: Sendable, Equatable {
  public var asset: Asset
  public var quantity: Quantity
  /// The part of its value that the venue does not count towards margin, 0…1.
  public var haircut: Rate

  public init(asset: Asset, quantity: Quantity, haircut: Rate = 0) {
    self.asset = asset
    self.quantity = quantity
    self.haircut = haircut
  }
}

/// Whose collateral a loss may take.
public enum MarginMode: Sendable, Equatable {
  /// Each position has its own collateral and dies alone.
  case isolated
  /// All positions share the account's collateral and die together.
  case cross([Collateral])
}

/// A futures account at one venue.
public struct Account: Sendable, Equatable {
  public var id: String
  /// The venue's id.
  public var venue: String
  public var marginMode: MarginMode
  public var positions: [Position]

  public init(id: String, venue: String, marginMode: MarginMode, positions: [Position]) {
    self.id = id
    self.venue = venue
    self.marginMode = marginMode
    self.positions = positions
  }
}
