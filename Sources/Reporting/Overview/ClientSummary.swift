public import Estimating
public import Hedging

/// What the desk's overview needs of one client: a pure function of its evaluation, small enough to be kept and merged, so
/// that the overview is made again without evaluating anything; see `bytes` for the form in which it is kept.
///
/// Amounts are in the portfolio's currency where they stand in its report so, and in the market's unit where clients are
/// added up; each says which.
public struct ClientSummary: Sendable, Equatable {
  public internal(set) var id: String
  public let name: String
  public let currency: Asset
  /// The market's unit, and what one of `currency` costs in it at the market's spot price.
  public let unit: Asset
  public let currencyPrice: Price
  public let status: Status
  /// What everything is worth today, in `currency`.
  public let value: Money
  /// The ratio of the hedged asset with the greatest value.
  public let hedgeRatio: Double?
  /// In `currency`; positive is received.
  public let fundingPerDay: Money
  /// The limits that are on watch or breached, in the report's order.
  public let limits: [LimitUse]
  public let nearest: NearestLiquidation?
  /// All assets but cash and the market's unit, the portfolio's own currency included.
  public let assets: [AssetAmount]
  public let venues: [VenueAmount]
  public let scenarios: [ScenarioResult]

  /// A limit as its report shows it.
  public struct LimitUse: Sendable, Equatable {
    public let kind: LimitCheck.Kind
    public let subject: String
    /// The same in words, as the report's table has it.
    public let words: String
    public let value: Double?
    public let bound: Double?
    /// `nil` where it is beyond any number.
    public let use: Double?
    public let status: Status
  }

  /// The liquidation nearest to today's price.
  public struct NearestLiquidation: Sendable, Equatable {
    public let asset: Asset
    public let symbol: String
    public let side: Side
    public let venueName: String
    /// The mark at which it dies, in the quote currency; of what is liquidatable already there may be none.
    public let price: Price?
    /// From the mark, as a fraction of it.
    public let distance: Double?
    /// The same in standard deviations of the report's horizon, where a volatility is known.
    public let deviations: Double?
    /// The position's value at the mark, in the market's unit.
    public let notional: Money
    public let isLiquidatable: Bool

    /// How far away it is; 0 for what can be liquidated already.
    var reach: Double { isLiquidatable ? 0 : distance?.magnitude ?? .infinity }
  }

  /// Quantities in coins, values in the market's unit at its spot prices.
  public struct AssetAmount: Sendable, Equatable {
    public let asset: Asset
    public let spot: Quantity
    /// Signed: negative for shorts.
    public let hedge: Quantity
    public let spotValue: Money
    public let hedgeValue: Money
  }

  /// Amounts in the market's unit at its spot prices.
  public struct VenueAmount: Sendable, Equatable {
    public let venue: String
    public let name: String
    /// The shorts' value at the mark, and the longs'.
    public let shortNotional: Money
    public let longNotional: Money
    /// Collateral less haircuts, and unrealised PnL.
    public let equity: Money
    public let fundingPerDay: Money
  }

  /// Results in `currency`.
  public struct ScenarioResult: Sendable, Equatable {
    public let set: String
    public let id: String
    public let name: String
    public let net: Money
    public let unhedged: Money
    /// The same in the market's unit: what everything is worth at the end less what it is worth today, each at the
    /// currency's price of that moment.
    public let netInUnit: Money
    public let unhedgedInUnit: Money
    /// How many positions are liquidated on the way.
    public let liquidations: Int
  }

  /// An amount of `currency` in the market's unit.
  func inUnit(_ amount: Money) -> Money { Money(amount.value * currencyPrice.value) }

  /// The scenario with the least net result; the first of equals.
  var worst: ScenarioResult? { scenarios.min { $0.net < $1.net } }
}

extension ClientSummary {
  /// - Parameter risk: where the distance in standard deviations comes from, if anything is known.
  public init(_ evaluation: Evaluation, risk: PortfolioRisk? = nil, words: PageWords = .english) {
    self.init(evaluation, NearestSummary(evaluation, risk: risk), LimitRow.all(evaluation, words))
  }

  /// The same of a report.
  init(_ page: ReportPage) { self.init(page.evaluation, page.nearest, page.limits) }

  private init(_ evaluation: Evaluation, _ nearest: NearestSummary?, _ limits: [LimitRow]) {
    let (portfolio, market) = (evaluation.snapshot.portfolio, evaluation.snapshot.market)
    let today = market.spot[portfolio.currency]?.value ?? 1
    self.init(
      id: portfolio.id, name: portfolio.name, currency: portfolio.currency, unit: market.unit,
      currencyPrice: market.spot[portfolio.currency] ?? 1, status: evaluation.status, value: evaluation.value,
      hedgeRatio: HedgeSummary(evaluation)?.exposure.hedgeRatio, fundingPerDay: evaluation.funding.perDay,
      limits: limits.filter { $0.check.status > .ok }.map { row in
        let check = row.check
        return LimitUse(
          kind: check.kind, subject: check.subject, words: row.subject, value: check.value, bound: check.bound,
          use: check.use, status: check.status)
      }, nearest: nearest.map { NearestLiquidation($0, in: evaluation) }, assets: AssetAmount.all(evaluation),
      venues: VenueAmount.all(evaluation),
      scenarios: evaluation.outcomes.map {
        ScenarioResult($0, value: evaluation.value.value, today: today)
      })
  }
}

extension ClientSummary.ScenarioResult {
  /// - Parameters:
  ///   - value: what everything is worth today, in the portfolio's currency.
  ///   - today: that currency's price in the market's unit.
  fileprivate init(_ outcome: HedgeOutcome, value: Double, today: Double) {
    let end = outcome.endCurrencyPrice.value
    /// What a result is in the unit; where the currency keeps its price, exactly the result at that price.
    func inUnit(_ result: Money) -> Money {
      Money(end == today ? result.value * today : (value + result.value) * end - value * today)
    }
    self.init(
      set: outcome.set, id: outcome.id, name: outcome.name, net: outcome.netPnl, unhedged: outcome.unhedgedPnl,
      netInUnit: inUnit(outcome.netPnl), unhedgedInUnit: inUnit(outcome.unhedgedPnl),
      liquidations: outcome.liquidations.count)
  }
}
