import Parsing

/// The sentences for what is odd about a scenario.
extension Words {
  init(_ doubt: ScenarioDoubt) {
    switch doubt {
    case .rise(let by):
      self.init(
        "a shock of \(Printable.number(by)) is a rise of \(Words.percent(by))", "`by` is a fraction",
        hint: "a rise of \(Printable.number(by)) % is \(Words.rounded(by / 100))")
    case .multiple(let price, let asset, let spot):
      self.init(
        "`\(Printable.text(asset))` would be worth \(Printable.number(price)) instead of \(Words.rounded(spot))",
        "`to` is a price and no multiple of one",
        hint: "for \(Printable.number(price)) times today's price write `by`: \(Words.rounded(price - 1))")
    case .cashLevel(let price, let asset, let spot):
      self.init(
        "`\(Printable.text(asset))`, which is cash, would go from \(Words.rounded(spot)) to \(Printable.number(price))",
        "what keeps to a currency has broken by a tenth or two", hint: "the point may be in the wrong place")
    case .nothingHappens:
      self.init(
        "nothing happens in this scenario", "it has no shock, no time, no failing venue and no exit",
        hint: "add `shocks`, or `horizonDays` so that funding is paid")
    case .fundingWithoutTime:
      self.init(
        "the funding changes nothing", "the scenario is over at once, and no funding is paid",
        hint: "add `horizonDays`, or remove `funding`")
    case .basis(let basis):
      self.init(
        "a basis of \(Printable.number(basis)) puts the mark at \(Words.times(1 + basis)) times the spot price",
        "it is a fraction", hint: "\(Printable.number(basis)) % is \(Words.rounded(basis / 100))")
    case .slippage(let slippage):
      self.init(
        "a slippage of \(Printable.number(slippage)) is \(Words.percent(slippage)) of what is closed",
        "it is a fraction", hint: "\(Printable.number(slippage)) % is \(Words.rounded(slippage / 100))")
    case .funding(let rate):
      self.init(
        "a funding rate of \(Printable.number(rate)) is \(Words.percent(rate)) for every interval",
        "the usual one is 0.0001; venues cap most contracts below 0.01",
        hint: "if it is in per cent, write \(Words.rounded(rate / 100)); if it is a year's, use `annual`")
    case .annualFunding(let rate):
      self.init(
        "a funding rate of \(Printable.number(rate)) is \(Words.percent(rate)) a year", "it is a fraction",
        hint: "\(Printable.number(rate)) % is \(Words.rounded(rate / 100))")
    }
  }
}
