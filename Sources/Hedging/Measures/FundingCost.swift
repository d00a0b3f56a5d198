/// What funding pays or costs at today's marks and rates, held constant. Positive is received.
///
/// Formula: one settlement `−s·V_ref·F`; a day `24/h` of them; a year 365 days, simple. Costs of a hedge add up, so they are
/// not compounded.
///
/// Example: short 1 BTC at 30,000 with 0.01 % each 8 hours receives 3 USDT a settlement, 9 a day, 3,285 a year.
/// Source: WEEX, "Funding fees"; the sign: longs pay shorts when the rate is positive.
public struct FundingCost: Sendable, Equatable {
  /// In the portfolio's currency.
  public let perDay: Money
  public var perYear: Money { perDay * 365 }
  /// `perYear` ÷ the notional of the positions that pay or receive; `nil` when there are none.
  public let annualRate: Rate?
  /// Days until the funding received has paid the taker fees of opening (at entry) and closing (at the mark); `nil` when
  /// funding is not received.
  public let breakEvenDays: Double?
  public let byPosition: [PositionFunding]
}

/// The funding of one position, in its settlement currency.
public struct PositionFunding: Sendable, Equatable {
  public let account: String
  public let symbol: Symbol
  /// For one interval, held within the contract's cap and floor.
  public let rate: Rate
  public let intervalHours: Double
  /// What the rate is paid on: the notional at the mark or at the index, as the venue's rules say.
  public let notional: Money
  public let perInterval: Money
  public var perDay: Money { perInterval * (24 / intervalHours) }
}

extension Snapshot {
  func funding(_ book: Book) -> FundingCost {
    var positions: [PositionFunding] = []
    var (perDay, notional, fees) = (0.0, 0.0, 0.0)
    for pool in book.pools {
      let account = accounts[pool.account]
      let price = book.price(pool.settle, book.spot)
      for (offset, leg) in pool.legs.enumerated() {
        let open = account.positions[pool.firstPosition + offset]
        fees += (open.entryNotional + open.notional).value * account.venue.fees.taker.value * price
        guard let funding = leg.funding else { continue }
        let rate = funding.marketRate.clamped(floor: funding.schedule.floor, cap: funding.schedule.cap)
        let paid = leg.fundingCashFlow(rate: rate, book.spot, leg.ratio)
        let reference = funding.onIndex ? open.quote.index : open.quote.mark
        let one = PositionFunding(
          account: account.account.id, symbol: open.contract.symbol, rate: rate,
          intervalHours: funding.schedule.intervalHours,
          notional: open.contract.notional(of: open.quantity, at: reference), perInterval: Money(paid))
        positions.append(one)
        perDay += one.perDay.value * price
        notional += open.notional.value * price
      }
    }
    return FundingCost(
      perDay: Money(perDay), annualRate: notional == 0 ? nil : Rate(perDay * 365 / notional),
      breakEvenDays: perDay > 0 ? fees / perDay : nil, byPosition: positions)
  }
}
