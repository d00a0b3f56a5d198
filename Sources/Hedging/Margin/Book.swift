/// A snapshot laid out for arithmetic: every asset has a number, every price stands in one array, and positions that
/// share collateral are one ``MarginPool``.
struct Book {
  private(set) var assets: [Asset] = []
  /// Spot prices in the market's unit, in the order of `assets`.
  private(set) var spot: [Double] = []
  /// Whether a shock on everything leaves the asset alone.
  private(set) var isCash: [Bool] = []
  private(set) var currency = 0
  /// The assets' numbers, once there are more than can be looked through quickly.
  private var numbers: [Asset: Int] = [:]
  private static let few = 16
  private(set) var holdings: [(asset: Int, quantity: Double)] = []
  private(set) var pools: [MarginPool] = []
  /// The legs' ratios in the snapshot, pool after pool, and where each pool's begin.
  private(set) var ratios: [Double] = []
  private(set) var firstRatio: [Int] = []

  init(_ snapshot: Snapshot) {
    let market = snapshot.market
    currency = number(of: snapshot.portfolio.currency, in: market)
    for holding in snapshot.portfolio.holdings {
      holdings.append((number(of: holding.asset, in: market), holding.quantity.value))
    }
    for (index, account) in snapshot.accounts.enumerated() {
      append(account, index: index, market: market)
    }
  }

  func ratios(of pool: Int, in all: [Double]) -> ArraySlice<Double> {
    all[firstRatio[pool]..<(firstRatio[pool] + pools[pool].legs.count)]
  }

  /// The asset's number, `nil` if the book does not touch it.
  func number(of asset: Asset) -> Int? { assets.count > Self.few ? numbers[asset] : assets.firstIndex(of: asset) }

  /// The price of an asset in the portfolio's currency, at the given unit prices.
  func price(_ asset: Int, _ spot: [Double]) -> Double {
    asset == currency ? 1 : spot[asset] / spot[currency]
  }

  private mutating func number(of asset: Asset, in market: Market) -> Int {
    if let known = number(of: asset) { return known }
    assets.append(asset)
    if assets.count > Self.few {
      for number in numbers.count..<assets.count { numbers[assets[number]] = number }
    }
    spot.append(market.spot[asset]?.value ?? .nan)
    isCash.append(market.cash.contains(asset))
    return assets.count - 1
  }

  private mutating func append(_ account: OpenAccount, index: Int, market: Market) {
    let returns = account.venue.rules.residual == .returned
    switch account.account.marginMode {
    case .isolated:
      for (place, position) in account.positions.enumerated() {
        let leg = leg(position, counted: position.quantity, contracts: position.position.contracts, account, market)
        let part = MarginPool.Part(asset: leg.settle, quantity: position.collateral.value, weight: 1)
        append(
          MarginPool(
            account: index, firstPosition: place, settle: leg.settle, legs: [leg], collateral: [part],
            returnsResidual: returns))
      }
    case .cross(let collateral):
      let counted = account.countedPositions
      let legs = zip(account.positions, counted).map { position, counted in
        leg(position, counted: counted.quantity, contracts: counted.contracts, account, market)
      }
      let settle = legs.first?.settle ?? collateral.first.map { number(of: $0.asset, in: market) } ?? currency
      let parts = collateral.map { part in
        let asset = number(of: part.asset, in: market)
        let weight = asset == settle ? 1 : 1 - part.haircut.value
        return MarginPool.Part(asset: asset, quantity: part.quantity.value, weight: weight)
      }
      append(
        MarginPool(
          account: index, firstPosition: 0, settle: settle, legs: legs, collateral: parts,
          returnsResidual: returns, isCross: true))
    }
  }

  private mutating func append(_ pool: MarginPool) {
    firstRatio.append(ratios.count)
    ratios += pool.ratios
    pools.append(pool)
    pools[pools.count - 1].reserveBankruptcyFees(in: self)
  }

  private mutating func leg(
    _ open: OpenPosition, counted: Quantity, contracts: Double, _ account: OpenAccount, _ market: Market
  ) -> Leg {
    let (contract, rules) = (open.contract, account.venue.rules)
    let base = number(of: contract.symbol.base, in: market)
    let quote = number(of: contract.symbol.quote, in: market)
    let spotInQuote = spot[base] / spot[quote]
    let ratio = open.quote.mark.value * spot[quote] / spot[base]
    let onEntry = rules.maintenanceBasis == .entry
    let atEntry = MaintenanceMargin(
      of: contract, counted: counted, contracts: contracts, at: open.position.entryPrice)
    return Leg(
      sign: open.position.side.sign, quantity: open.quantity.value, marginQuantity: counted.value,
      entry: open.position.entryPrice.value, isInverse: contract.type == .inverse, base: base, quote: quote,
      settle: contract.type == .inverse ? base : quote, ratio: ratio,
      residue: open.quote.mark.value - ratio * spotInQuote, indexRatio: open.quote.index.value / spotInQuote,
      tiers: onEntry ? [] : contract.margin.candidates(contracts: contracts), jumps: contract.margin.jumps,
      closeFee: rules.closeFee == .atLiquidation ? account.venue.fees.taker.value : 0,
      entryRequirement: onEntry ? atEntry.amount.value : 0,
      bankruptcyFee: rules.closeFee == .atBankruptcy ? account.venue.fees.taker.value : 0,
      takerFee: account.venue.fees.taker.value, expiry: contract.expiry,
      funding: contract.funding.flatMap { schedule in
        open.quote.fundingRate.map {
          Leg.Funding(schedule: schedule, marketRate: $0, onIndex: rules.fundingReference == .index)
        }
      })
  }
}
