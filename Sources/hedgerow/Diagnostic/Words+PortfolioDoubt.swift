import Parsing

/// The sentences for what is odd about a portfolio.
extension Words {
  init(_ doubt: PortfolioDoubt) {
    switch doubt {
    case .leverage(let stated, let follows):
      self.init(
        "the leverage is not the one that follows from the collateral",
        "it says \(Printable.number(stated)), and the notional at entry is \(Words.times(follows)) times the collateral",
        hint: "leave `leverage` out, or correct `collateral`")
    case .collateral(let collateral, let notional, let asset, let isCoins):
      self.init(
        "a collateral of \(Printable.number(collateral)) `\(Printable.text(asset))` is \(Words.times(collateral / notional)) "
          + "times the position's value",
        "the position is worth \(Words.rounded(notional)) `\(Printable.text(asset))`",
        hint: isCoins
          ? "the margin of an inverse contract counts its coin; divide dollars by the price"
          : "write what the position itself has for margin; a digit may be too many")
    case .fortune(let quantity, let asset, let worth, let dollar):
      self.init(
        "\(Printable.number(quantity)) `\(Printable.text(asset))` are worth \(Words.rounded(worth)) \(dollar)",
        "that is more than anybody has",
        hint: asset == "BTC"
          ? "a bitcoin is 100,000,000 satoshis, which are not what is counted here"
          : "a digit may be too many, or the smallest units were counted")
    case .entry(let entry, let mark):
      self.init(
        "the entry price \(Printable.number(entry)) is far from the mark, \(Printable.number(mark))",
        "one is \(Words.times(max(entry / mark, mark / entry))) times the other",
        hint: "a digit may be missing or too many, or it is the total and not the price of one coin")
    case .entryIsCollateral(let entry, let collateral, let mark):
      self.init(
        "the entry price \(Printable.number(entry)) is far from the mark, \(Printable.number(mark))",
        "the collateral, \(Printable.number(collateral)), is near it",
        hint: "`entryPrice` and `collateral` may be exchanged")
    case .repeatedHolding(let asset, let first):
      self.init(
        "`\(Printable.text(asset))` is held here twice, at one place", "first at \(Words.position(first)); both count",
        hint: "remove one, or tell them apart by `custody` or `costBasis`")
    case .repeatedCollateral(let asset, let first):
      self.init(
        "`\(Printable.text(asset))` is twice in the account's collateral",
        "first at \(Words.position(first)); both count", hint: "remove one, or add the two up")
    case .cost(let cost, let price, let quantity):
      self.init(
        "a cost of \(Printable.number(cost)) for one is \(Words.times(cost / price)) times its price, "
          + Words.rounded(price),
        "divided by the quantity it is \(Words.rounded(cost / quantity))",
        hint: "`costBasis` is what one unit cost, not all of them")
    case .openedEarly:
      self.init(
        "the position was opened before there were perpetuals", "the first one began to trade on 13 May 2016",
        hint: "correct the year; a time of 1970 is a clock that was not set")
    case .contractsAreCoins(let contracts, let size, let asset):
      self.init(
        "there are as many contracts as coins, and a contract is \(Printable.number(size)) `\(Printable.text(asset))`",
        "\(Printable.number(contracts)) contracts are \(Words.rounded(contracts * size)) `\(Printable.text(asset))`",
        hint: "for \(Printable.number(contracts)) `\(Printable.text(asset))` write \(Words.rounded(contracts / size))")
    case .longOfHolding(let asset, let owned):
      self.init(
        "a long as large as what is owned, \(Words.rounded(owned)) `\(Printable.text(asset))`",
        "it doubles what a fall costs", hint: "a hedge of what is owned is `\"short\"`")
    case .haircut(let haircut):
      self.init(
        "a haircut of \(Printable.number(haircut)) leaves \(Words.percent(1 - haircut)) of the value",
        "a haircut is the part that the venue does not count",
        hint: "if the venue counts \(Words.percent(haircut)), write \(Words.rounded(1 - haircut))")
    case .survive(let rise):
      self.init(
        "the plan asks for a margin that survives a rise of \(Words.percent(rise))",
        "it is a fraction of the mark", hint: "a rise of \(Printable.number(rise)) % is \(Words.rounded(rise / 100))")
    case .hedgeRatio(let ratio):
      self.init(
        "the plan hedges \(Words.times(ratio)) times what there is",
        "what is sold beyond that is a bet on a fall", hint: "1 is a full hedge, 0.5 hedges half")
    case .nameOfAnother(let id, let file):
      self.init(
        "the id `\(Printable.text(id))` is the name of another portfolio's file, `\(Printable.path(file))`",
        "the report stands under the id", hint: "the ids of the two files may be exchanged")
    }
  }
}
