import Parsing

/// The sentences for odd rules of a venue.
extension Words {
  init(_ doubt: VenueDoubt) {
    switch doubt {
    case .fee(let fee):
      self.init(
        "a fee of \(Printable.number(fee)) is \(Words.percent(fee)) of every trade",
        "most venues take 0.0001 to 0.001", hint: "if it is in per cent, write \(Words.rounded(fee / 100))")
    case .makerAboveTaker(let maker, let taker):
      self.init(
        "the maker's fee, \(Printable.number(maker)), is above the taker's, \(Printable.number(taker))",
        "venues take less from orders that wait in the book", hint: "the two may be exchanged")
    case .rateAboveLeverage(let tier, let symbol, let rate, let leverage):
      self.init(
        "a position at the tier's highest leverage would be liquidated as it is opened",
        "tier \(tier) of `\(Printable.text(symbol))` asks for \(Words.percent(rate)) to keep it, and at "
          + "\(Printable.number(leverage)) times for \(Words.percent(1 / leverage)) to open it",
        hint: "one of the two may have its point in the wrong place")
    case .leverageRises(let tier, let symbol, let from, let to):
      self.init(
        "a larger position may have more leverage",
        "tier \(tier) of `\(Printable.text(symbol))` allows \(Printable.number(to)) times, the one before it "
          + Printable.number(from),
        hint: "two tiers may be exchanged, or a digit missing")
    case .firstTier(let cap, let base, let value, let unit):
      self.init(
        "the first margin tier holds a fortune",
        "it ends at \(Printable.number(cap)) \(base), which is \(Words.rounded(value)) \(unit)",
        hint: "an inverse contract's tiers count its coin; if these count contracts, set `tierUnit` to `contracts`")
    case .interval(let hours):
      self.init(
        "\(Printable.number(hours)) hours do not divide a day", "funding would settle on other hours every day",
        hint: "venues settle every 1, 2, 4 or 8 hours")
    case .fundingBound(let bound, let field):
      self.init(
        "a `\(field)` of \(Printable.number(bound)) is \(Words.percent(bound)) for every interval",
        "venues bound it by 0.003 to 0.04", hint: "\(Printable.number(bound)) % is \(Words.rounded(bound / 100))")
    case .tick(let tick, let base, let price):
      self.init(
        "a price step of \(Printable.number(tick)) is \(Words.percent(tick / price)) of the price",
        "`\(Printable.text(base))` is at \(Words.rounded(price)), and steps are a hundredth of a per cent or so",
        hint: "`tickSize` is the smallest step of the price, not the contract's size")
    case .ahead(let years):
      self.init(
        "the rules were read \(Words.years(years)) after the market's prices",
        hint: "correct the year here, or `asOf` of the market")
    }
  }
}
