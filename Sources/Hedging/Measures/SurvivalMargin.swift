extension Contract {
  /// The collateral with which a short lives until the mark reaches `price`, and dies there; in the settlement currency,
  /// never negative.
  ///
  /// Formula, with the tier's `m` and `c` that ask for most there and the close fee `f`: linear
  /// `C = Q·(p·(1 + m + f) − E) − c`, inverse `C = Q/E − Q·(1 − m − f)/p − c`. A fee kept on the value at the bankruptcy
  /// price, `Q·E + C` (linear) or `Q/E − C` (inverse), is solved for with `C`.
  /// Example: short 1 BTC from 30,000 to 45,000 at 0.4 % without a fee: 15,180 USDT. Short 30,000 USD of the inverse contract
  /// over the same way: 0.336 BTC.
  /// Source: the definition of the liquidation price turned round; Binance, "How to calculate liquidation price of USD-M
  /// futures", for that.
  /// Where a table jumps, an inverse short passes from higher tiers to lower ones as the price rises, and the tier before an
  /// edge may ask for more there than the last one does at the end: then it is that, and a billionth more to be past it.
  /// Left out: funding on the way there, which is added to the collateral or taken from it.
  /// - Parameter mark: where the way begins; the entry price if left out.
  public func collateral(
    ofShort contracts: Double, from entry: Price, at mark: Price? = nil, livingUntil price: Price, rules: VenueRules,
    taker: Rate
  ) -> Money {
    let quantity = quantity(ofContracts: contracts)
    let (atEntry, there) = (notional(of: quantity, at: entry), notional(of: quantity, at: price))
    let maintenance = MaintenanceMargin(
      of: self, counted: quantity, contracts: contracts, at: rules.maintenanceBasis == .mark ? price : entry)
    let lost = type == .linear ? there - atEntry : atEntry - there
    let bare = lost + maintenance.amount
    let needed =
      switch rules.closeFee {
      case .none: bare
      case .atLiquidation: bare + there * taker
      case .atBankruptcy where type == .linear: (bare + atEntry * taker) / (1 - taker.value)
      // Collateral worth the whole notional leaves no bankruptcy price, and so no fee on it.
      case .atBankruptcy: bare >= atEntry ? bare : (bare + atEntry * taker) / (1 + taker.value)
      }
    guard margin.jumps, type == .inverse, rules.maintenanceBasis == .mark else { return max(0, needed) }
    let today = notional(of: quantity, at: mark ?? entry)
    let most = atEntry + edge(from: today, to: there, fee: rules.closeFee == .atLiquidation ? taker : 0)
    return max(0, needed, most > needed ? most * (1 + 1e-9) : 0)
  }

  /// The most that a tier asks for just before the price leaves it, less the notional there, going from the notional of
  /// `today` down to `there`.
  private func edge(from today: Money, to there: Money, fee: Rate) -> Money {
    var most = Money(-Double.infinity)
    for (lower, higher) in zip(margin.tiers, margin.tiers.dropFirst()) {
      let edge = Money(lower.cap)
      guard there <= edge, edge < today else { continue }
      most = max(most, edge * (higher.maintenanceRate + fee) - edge)
    }
    return most
  }
}

/// What an open short needs to live through a rise of its mark, whatever it has today.
public struct SurvivalMargin: Sendable {
  public let account: String
  public let venue: String
  public let symbol: Symbol
  /// The collateral it has; `nil` in a cross account, where the others' is not its own.
  public let collateral: Money?
  public let rows: [Row]
  /// What the amounts are counted in.
  public var settle: Asset { symbol.settle }

  public struct Row: Sendable, Equatable {
    /// From today's mark.
    public let rise: Double
    /// The mark then.
    public let price: Price
    /// The margin of the position on its own.
    public let collateral: Money
    /// What is missing of it; 0 where it has enough, `nil` in a cross account.
    public let missing: Money?
  }

  /// The rises that are shown.
  public static let rises: [Double] = [0.2, 0.5, 1]
}

extension Snapshot {
  /// One table for each open short, in the order of the portfolio.
  var survival: [SurvivalMargin] {
    accounts.flatMap { account in
      account.positions.filter { $0.position.side == .short }.map { account.survival(of: $0) }
    }
  }
}

extension OpenAccount {
  fileprivate func survival(of open: OpenPosition) -> SurvivalMargin {
    let own: Money? = account.marginMode == .isolated ? open.collateral : nil
    let rows = SurvivalMargin.rises.map { rise in
      let price = open.quote.mark * (1 + rise)
      let needed = open.contract.collateral(
        ofShort: open.position.contracts, from: open.position.entryPrice, at: open.quote.mark, livingUntil: price,
        rules: venue.rules, taker: venue.fees.taker)
      return SurvivalMargin.Row(
        rise: rise, price: price, collateral: needed, missing: own.map { max(0, needed - $0) })
    }
    return SurvivalMargin(
      account: account.id, venue: venue.id, symbol: open.contract.symbol, collateral: own, rows: rows)
  }
}
