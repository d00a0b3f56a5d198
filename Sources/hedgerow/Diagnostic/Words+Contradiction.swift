import Parsing

/// The sentences for facts that cannot be true together.
extension Words {
  init(_ contradiction: Contradiction) {
    switch contradiction {
    case .unitPrice(let asset):
      self.init(
        "the unit `\(asset)` has another price than 1", "every price is counted in it",
        hint: "leave its price out, or count the market in another `unit`")
    case .unitShocked(let asset):
      self.init(
        "the unit `\(asset)` cannot move", "every price is counted in it",
        hint: "move the other assets instead, or count the market in another unit")
    case .levelForEverything:
      self.init("one price for everything", "`*` moves every asset that is not cash", hint: "use `by`")
    case .bandReversed(let min, let max):
      self.init(
        "the greatest value, \(Printable.number(max)), lies under the least, \(Printable.number(min))",
        hint: "exchange the two")
    case .dayFalls(let from, let to):
      self.init(
        "day \(Printable.number(to)) comes after day \(Printable.number(from))",
        "expected days that do not fall", hint: "days count from the start, not from the point before")
    case .restoresTooLittle(let below, let restored):
      self.init(
        "a distance of \(Printable.number(restored)) is restored where one below \(Printable.number(below)) sets it off",
        "expected more than \(Printable.number(below))")
    case .expiryNotOfSymbol(let symbol):
      self.init(
        "the expiry does not agree with the symbol `\(symbol)`",
        "a dated future has an `expiry` and the same day as `-YYMMDD` in its symbol",
        hint: "a perpetual has neither")
    case .settlement(let symbol, let type, let expected):
      self.init(
        "a contract `\(symbol)` cannot be \(type)",
        "\(type == "linear" ? "a linear contract settles in its quote" : "an inverse contract settles in its base")"
          + " currency, `\(expected)`",
        hint: "correct the part of the symbol after `:`, or its `type`")
    case .misnamedPrice(let name, let meant):
      self.init(
        "the price of `\(Printable.text(meant))` stands under another name, `\(Printable.text(name))`",
        "names of assets are compared letter by letter", hint: "write `\(Printable.text(meant))`")
    case .faint(let colour, let paper, let ratio):
      // Rounded down: 4.497 is not 4.5.
      self.init(
        "`\(Printable.text(colour))` on `\(paper)` has a contrast of \(Printable.number((ratio * 100).rounded(.down) / 100))",
        "expected at least \(Printable.number(Contrast.least)), so that words can be read in it",
        hint: "take a \(paper == SiteFile.Accent.papers.light ? "darker" : "lighter") shade")
    }
  }

  init(_ problem: PositionProblem) {
    switch problem {
    case .expired(let symbol):
      self.init(
        "`\(symbol)` has expired", "the market's prices are of a later moment",
        hint: "remove it: what it paid belongs to the holdings or the collateral now")
    case .tooMany(let count, let limit):
      self.init(
        "\(Printable.number(Double(count))) positions are too many",
        "expected at most \(Printable.number(Double(limit))) in one portfolio, plans included",
        hint: "split it: each part gets a report, and the overview adds them up")
    case .exchanged(let entry, let collateral, let mark):
      self.init(
        "the entry price \(Printable.number(entry)) is far from the mark \(Printable.number(mark)), and the collateral "
          + "\(Printable.number(collateral)) is close to it",
        "the two may be exchanged", hint: "look both up at the venue")
    case .openedInFuture:
      self.init(
        "opened after the moment of the market's prices", "expected a time before the market's `asOf`",
        hint: "correct the time, or take newer prices")
    case .leverageAboveTier(let leverage, let maximum):
      self.init(
        "the leverage \(Printable.number(leverage)) is more than the venue allows",
        "at most \(Printable.number(maximum)) for a position of this size",
        hint: "write the leverage that the venue shows; larger positions are allowed less")
    case .betweenSteps(let contracts, let step): self.init(contracts, betweenStepsOf: step)
    case .beyondTiers(let size, let cap, let unit):
      self.init(
        "the position is larger than the venue's last margin tier",
        "it is \(Words.rounded(size)) \(unit) at the mark, and the last tier ends at \(Printable.number(cap))",
        "it is evaluated at the rate of the last tier; the venue may ask for more",
        hint: "add the venue's higher tiers, if it has them")
    case .noFundingRate(let symbol):
      self.init(
        "the market quotes `\(symbol)` without a funding rate", "a perpetual needs one",
        hint: "add `fundingRate` to its quote in the market's file")
    case .collateralUnknown:
      self.init("the margin of this position is unknown", "expected `collateral` or `leverage`")
    case .crossWithoutCollateral:
      self.init(
        "the account has positions and no collateral", "the venue would have liquidated them",
        hint: "write what stands in the account, such as `{ \"asset\": \"USDT\", \"quantity\": 10000 }`")
    case .collateralOnCrossPosition:
      self.init(
        "a position of a cross account has no collateral of its own",
        hint: "move it to the account's `collateral`")
    case .collateralOnIsolatedAccount:
      self.init(
        "an isolated account has no collateral of its own",
        hint: "give each position its `collateral`, or set `marginMode` to `cross`")
    case .unsupportedSettlement(let symbol):
      self.init(
        "the settlement of `\(symbol)` is not supported",
        "a linear contract settles in its quote currency, an inverse one in its base")
    case .repeated(let symbol, let side, let first):
      self.init(
        "the account is \(side) in `\(symbol)` twice", "first at \(Words.position(first))",
        hint: "a venue keeps one position for a side: add the two up, with their average entry price")
    case .mixedSettlement(let first, let other):
      self.init(
        "`\(other)` and `\(first)` settle in one cross account",
        "a cross account's positions settle in one currency", hint: "split the account in two")
    }
  }

  init(_ problem: TierProblem) {
    let title: String
    let cure: String
    switch problem {
    case .doesNotStartAtZero(let floor):
      title = "the first tier begins at \(Printable.number(floor)), not at 0"
      cure = "tiers begin at 0; one may be missing before it"
    case .capNotAboveFloor(let floor, let cap):
      title = "the tier ends at \(Printable.number(cap)), where it begins at \(Printable.number(floor))"
      cure = "a digit may be missing in one of the two"
    case .gap(let from, let to):
      title = "no tier holds sizes from \(Printable.number(from)) to \(Printable.number(to))"
      cure = "let it begin at \(Printable.number(from)), where the tier before ends, or add the one between"
    case .overlap(let from, let to):
      title = "two tiers hold sizes from \(Printable.number(from)) to \(Printable.number(to))"
      cure = "let it begin at \(Printable.number(to)), where the tier before ends"
    case .rateFalls(let from, let to):
      title = "the maintenance rate falls from \(Printable.number(from)) to \(Printable.number(to))"
      cure = "larger positions need a higher rate; two rates may be exchanged"
    case .jump(let amount, let expected):
      title = "with the amount \(Printable.number(amount)) the requirement jumps"
      cure = "\(Printable.number(expected)) lets it run on from the tier before"
    }
    self.init(title, "tiers rise from 0 without gap, overlap or jump", hint: cure)
  }
}
