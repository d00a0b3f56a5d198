/// A venue's prices for one contract.
public struct Quote: Sendable, Equatable {
  /// The price at which the venue values and liquidates positions.
  public var mark: Price
  /// The underlying's price as the venue sees it; the mark where it is not told.
  public var index: Price
  /// The rate of the coming settlement, for one interval. `nil` for a dated future.
  public var fundingRate: Rate?

  public init(mark: Price, index: Price? = nil, fundingRate: Rate? = nil) {
    self.mark = mark
    self.index = index ?? mark
    self.fundingRate = fundingRate
  }
}

/// A contract at a venue: what a quote belongs to.
public struct Listing: Hashable, Sendable {
  public var venue: String
  public var symbol: Symbol

  public init(venue: String, symbol: Symbol) {
    self.venue = venue
    self.symbol = symbol
  }
}
