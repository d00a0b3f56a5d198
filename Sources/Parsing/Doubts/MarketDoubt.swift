/// What is odd about a market's prices.
public enum MarketDoubt: Sendable, Equatable {
  /// What a price is held against.
  public enum Standard: Sendable { case spot, index }

  case apart(price: Double, standard: Standard, of: String, expected: Double)
  /// Several quotes agree against the spot price.
  case spotApart(asset: String, price: Double, quotes: Int, quoted: Double)
  case funding(rate: Double, hours: Double)
  /// More than the venue's own bound allows, which is its cap or its floor.
  case fundingBeyond(rate: Double, bound: Double, isCap: Bool)
  case fundingOfFuture(String)
  /// No venue has that id, and the one that was meant has no quote for the contract.
  case misnamedVenue(String, meant: String, symbol: String)
  /// The venue lists no such contract, and has no quote for the one that was meant.
  case misnamedContract(String, meant: String, venue: String)
  case volatility(Double)
  case cashMoves(String)
  case stablecoin(String, price: Double, unit: String)
  /// So much later than the newest of the venues' rules.
  case ahead(years: Double)
  /// At least so much earlier than each of several venues' rules.
  case behind(years: Double)
  case beforeBitcoin
}
