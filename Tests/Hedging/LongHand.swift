import Hedging

/// The definitions worked out the long way, as somebody with paper would: prices in dictionaries, one tier looked up, no
/// solver. What the core computes is held against it.
struct LongHand {
  let snapshot: Snapshot
  var spot: [Asset: Double]
  /// For each account and position: the fee reserved at the bankruptcy price, which does not move.
  private let bankruptcyFees: [[Double]]

  init(_ evaluation: Evaluation) {
    snapshot = evaluation.snapshot
    spot = snapshot.market.spot.mapValues(\.value)
    var measures = evaluation.positions[...]
    bankruptcyFees = snapshot.accounts.map { account in
      account.positions.map { open in
        let measure = measures.removeFirst()
        guard account.venue.rules.closeFee == .atBankruptcy, let price = measure.bankruptcyPrice else { return 0 }
        return Self.notional(open, at: price.value) * account.venue.fees.taker.value
      }
    }
  }

  /// The mark, its distance from the spot price as it is today.
  func mark(_ open: OpenPosition) -> Double {
    let (base, quote) = (open.contract.symbol.base, open.contract.symbol.quote)
    guard let before = snapshot.market.price(of: base, in: quote)?.value else { return .nan }
    return open.quote.mark.value * (price(base) / price(quote)) / before
  }

  /// The spot price at which the contract's mark is this.
  func spot(whereMarkIs mark: Double, of open: OpenPosition) -> Double {
    price(open.contract.symbol.base) * mark / self.mark(open)
  }

  /// `position` is an isolated one; without it, the account is meant.
  func equity(_ account: Int, _ position: Int? = nil) -> Double {
    let owner = snapshot.accounts[account]
    if let position { return owner.positions[position].collateral.value + pnl(owner.positions[position]) }
    guard case .cross(let parts) = owner.account.marginMode else { return .nan }
    let settle = settle(account)
    var equity = owner.positions.reduce(0) { $0 + pnl($1) }
    for part in parts {
      let counted = part.asset == settle ? 1 : 1 - part.haircut.value
      equity += part.quantity.value * counted * price(part.asset) / price(settle)
    }
    return equity
  }

  func requirement(_ account: Int, _ position: Int? = nil) -> Double {
    let owner = snapshot.accounts[account]
    return owner.positions.indices.filter { position == nil || $0 == position }.reduce(0) { sum, index in
      let open = owner.positions[index]
      let atMark = owner.venue.rules.maintenanceBasis == .mark
      let size = counted(index, of: owner, alone: position != nil)
      let basis = atMark ? mark(open) : open.position.entryPrice.value
      let maintenance = maintenance(open, contracts: size.contracts, filling: size.filling, at: basis)
      let fee = owner.venue.rules.closeFee == .atLiquidation ? owner.venue.fees.taker.value : 0
      return sum + maintenance + fee * Self.notional(open, at: mark(open)) + bankruptcyFees[account][index]
    }
  }

  /// What the accounts and holdings are worth, in the portfolio's currency, if nothing was liquidated.
  var value: Double {
    let currency = price(snapshot.portfolio.currency)
    var value = snapshot.portfolio.holdings.reduce(0) { $0 + $1.quantity.value * price($1.asset) / currency }
    for owner in snapshot.accounts {
      for open in owner.positions {
        let settle = price(open.contract.symbol.settle) / currency
        value += (open.collateral.value + pnl(open)) * settle
      }
      guard case .cross(let parts) = owner.account.marginMode else { continue }
      for part in parts { value += part.quantity.value * price(part.asset) / currency }
    }
    return value
  }

  private func price(_ asset: Asset) -> Double { spot[asset] ?? .nan }

  /// What an account is counted in: what its positions settle in, or else what lies in it first.
  private func settle(_ account: Int) -> Asset {
    let owner = snapshot.accounts[account]
    if let first = owner.positions.first { return first.contract.symbol.settle }
    guard case .cross(let parts) = owner.account.marginMode, let part = parts.first else { return "" }
    return part.asset
  }

  private func pnl(_ open: OpenPosition) -> Double {
    let (sign, entry, mark) = (open.position.side == .long ? 1.0 : -1, open.position.entryPrice.value, mark(open))
    return open.contract.type == .linear
      ? sign * open.quantity.value * (mark - entry) : sign * open.quantity.value * (1 / entry - 1 / mark)
  }

  /// How many contracts of a position the requirement counts, and how many fill the tiers.
  private func counted(_ index: Int, of owner: OpenAccount, alone: Bool) -> (contracts: Double, filling: Double) {
    let position = owner.positions[index].position
    let other = owner.positions.firstIndex {
      $0.position.symbol == position.symbol && $0.position.side != position.side
    }
    guard !alone, let other else { return (position.contracts, position.contracts) }
    let (own, against) = (position.contracts, owner.positions[other].position.contracts)
    let bears = own > against || (own == against && index < other)
    switch owner.venue.rules.twoWay {
    case .sum: return (own, own + against)
    case .larger: return (bears ? own : 0, own + against)
    case .net: return bears ? (own - against, own - against) : (0, 0)
    }
  }

  private func maintenance(_ open: OpenPosition, contracts: Double, filling: Double, at price: Double) -> Double {
    let quantity = contracts * open.contract.contractSize
    let notional = open.contract.type == .linear ? quantity * price : quantity / price
    let schedule = open.contract.margin
    let size = schedule.unit == .notional ? notional : filling
    guard let last = schedule.tiers.last else { return .nan }
    let tier = schedule.tiers.first { size <= $0.cap } ?? last
    return tier.maintenanceRate.value * notional - tier.maintenanceAmount.value
  }

  private static func notional(_ open: OpenPosition, at price: Double) -> Double {
    open.contract.type == .linear ? open.quantity.value * price : open.quantity.value / price
  }
}
