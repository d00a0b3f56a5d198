import Parsing

/// The sentences for odd prices of a market.
extension Words {
  init(_ doubt: MarketDoubt) {
    switch doubt {
    case .apart(let price, let standard, let name, let expected):
      self.init(
        "\(Printable.number(price)) is far from the \(standard == .spot ? "spot price" : "index") of "
          + "`\(Printable.text(name))`, \(Words.rounded(expected))",
        "one is \(Words.times(max(price / expected, expected / price))) times the other; they are seldom a few per cent apart",
        hint: "one of them may have a digit too many or too few")
    case .spotApart(let asset, let price, let quotes, let quoted):
      self.init(
        "the spot price of `\(Printable.text(asset))` is far from every quote of it",
        "it is \(Printable.number(price)), and \(quotes) quotes are about \(Words.rounded(quoted))",
        hint: "a digit may be missing, or it is another asset's price")
    case .funding(let rate, let hours):
      self.init(
        "a funding rate of \(Printable.number(rate)) every \(Words.hours([hours])) is "
          + "\(Words.percent(rate * 8760 / hours)) a year",
        "the rate of one interval is meant, as a fraction; the usual one is 0.0001 for 8 hours",
        hint: "if it is in per cent, write \(Words.rounded(rate / 100)); a year's is to be divided by "
          + Words.rounded(8760 / hours))
    case .fundingBeyond(let rate, let bound, let isCap):
      self.init(
        "the rate \(Printable.number(rate)) is \(isCap ? "above" : "below") the venue's own "
          + "\(isCap ? "cap" : "floor"), \(Printable.number(bound))",
        "it is evaluated at the \(isCap ? "cap" : "floor")",
        hint: "correct the rate, or `\(isCap ? "fundingCap" : "fundingFloor")` in the venue's file")
    case .fundingOfFuture(let symbol):
      self.init(
        "`\(Printable.text(symbol))` is a dated future and pays no funding", "the rate is not used",
        hint: "remove it; it may belong to the perpetual")
    case .misnamedVenue(let name, let meant, let symbol):
      self.init(
        "no venue `\(Printable.text(name))` is there, and nothing uses the quote",
        "the venue `\(Printable.text(meant))` has no quote for `\(Printable.text(symbol))`",
        hint: Words.didYouMean(meant))
    case .misnamedContract(let name, let meant, let venue):
      self.init(
        "the venue `\(Printable.text(venue))` does not list `\(Printable.text(name))`, and nothing uses the quote",
        "it has no quote for its `\(Printable.text(meant))`", hint: Words.didYouMean(meant))
    case .volatility(let figure):
      self.init(
        "a volatility of \(Printable.number(figure)) is \(Words.percent(figure)) a year",
        "most coins have 0.3 to 1.5",
        hint: figure > 1
          ? "it is a fraction: 55 % is 0.55" : "it is for a year: a day's is to be multiplied by 19.1, the root of 365")
    case .cashMoves(let asset):
      self.init(
        "`\(Printable.text(asset))` is a coin among the cash", "a shock on everything, `*`, leaves it alone",
        hint: "remove it, so that such shocks move it")
    case .stablecoin(let asset, let price, let unit):
      self.init(
        "`\(Printable.text(asset))` is priced at \(Printable.number(price)) \(unit)",
        "it is among the cash, and what keeps to the dollar has a price near 1",
        hint: "correct the price; if it has broken for good, take it out of `cash`")
    case .ahead(let years):
      self.init(
        "the prices are \(Words.years(years)) newer than all the venues' rules",
        hint: "correct the year here, or read the rules anew")
    case .behind(let years):
      self.init(
        "the prices are \(Words.years(years)) older than all the venues' rules",
        hint: "correct the year here, or take newer prices")
    case .beforeBitcoin:
      self.init(
        "there were no prices yet", "bitcoin began on 3 January 2009",
        hint: "a time of 1970 is a clock that was not set")
    }
  }
}
