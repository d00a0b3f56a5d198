/// Other ways to write the names of assets.
enum AssetName {
  /// The name in common use for one that is written small, in words, or as Kraken, BitMEX or the standard for currencies
  /// have it; any other name itself.
  ///
  ///     btc, XBT, Bitcoin    BTC
  ///     kPEPE                kPEPE
  ///
  /// Source: Kraken, "API symbols and tickers"; BitMEX, which names bitcoin after ISO 4217 as well.
  static func common(_ code: String) -> String {
    let capitals = code.uppercased()
    if let common = called[capitals] { return common }
    // Some names have both small letters and capitals by right.
    return code == code.lowercased() ? capitals : code
  }

  /// The candidate that a name stands for, whichever of the two is written in another way; else one that is nearly it.
  static func nearest(to code: String, among candidates: [String]) -> String? {
    candidates.first { $0 != code && common($0) == common(code) } ?? NearestName.of(code, among: candidates)
  }

  private static let called = [
    "XBT": "BTC", "XXBT": "BTC", "BITCOIN": "BTC", "XETH": "ETH", "ETHER": "ETH", "ETHEREUM": "ETH", "SOLANA": "SOL",
    "XDG": "DOGE", "XXDG": "DOGE", "DOGECOIN": "DOGE", "TETHER": "USDT", "ZUSD": "USD", "ZEUR": "EUR",
  ]
}
