import Parsing

/// The sentences for what is odd about a history.
extension Words {
  init(_ doubt: HistoryDoubt) {
    switch doubt {
    case .jumps(let count, let asset, let from, let to):
      self.init(
        count == 1 ? "a price jumps" : "\(count) prices jump, the first of them here",
        "`\(Printable.text(asset))` goes from \(Words.rounded(from)) to \(Words.rounded(to)) in one step",
        hint: "a digit may be missing, or two assets exchanged")
    case .ahead(let count):
      self.init(
        "\(Counted.text(count, "row")) of the past \(count == 1 ? "lies" : "lie") after the market's `asOf`",
        "estimates would know what came later",
        hint: "correct `asOf`, or end the history there")
    case .frozen(let asset, let price, let rows, let days):
      self.init(
        "`\(Printable.text(asset))` has the price \(Printable.number(price)) for \(rows) rows and "
          + Words.days(days),
        "a price that does not move lets every figure from the past seem calm",
        hint: "the rows may have been filled in where none were read")
    case .level(let asset, let price, let days, let spot, let near):
      self.init(
        "the last price of `\(Printable.text(asset))`, \(Printable.number(price)), is far from the market's, "
          + Words.rounded(spot),
        "one is \(Words.times(max(price / spot, spot / price))) times the other, \(Words.days(days)) apart",
        hint: near.map { "it is near the price of `\(Printable.text($0))`: two assets may be exchanged" }
          ?? "it may count another unit, such as a thousand coins, or another currency")
    case .twins(let asset, let other, let rows):
      self.init(
        "`\(Printable.text(asset))` has the prices of `\(Printable.text(other))` in all \(rows) rows",
        hint: "one of the two may be a copy with another name")
    case .fundingInPerCent(let asset, let usual):
      self.init(
        "half the funding rates of `\(Printable.text(asset))` are \(Printable.number(usual)) or more",
        "that is \(Words.percent(usual)) every time; the usual rate is 0.0001",
        hint: "if they are in per cent, divide them by 100")
    case .fundingSpikes(let count, let rate, let before):
      self.init(
        count == 1
          ? "a funding rate of \(Printable.number(rate)) stands out"
          : "\(count) funding rates stand out, of which the first is \(Printable.number(rate))",
        before.map { "it is \(Words.percent(rate)), and the one beside it \(Words.percent($0))" }
          ?? "it is \(Words.percent(rate)) of the notional at one time",
        hint: "if it is in per cent, write \(Words.rounded(rate / 100))")
    }
  }

  /// `1 day`, `2.5 days`.
  private static func days(_ days: Double) -> String {
    let number = Printable.number((days * 10).rounded() / 10)
    return number == "1" ? "1 day" : "\(number) days"
  }
}
