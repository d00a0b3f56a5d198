/// What today's prices say about one account. Money is in `settle`.
public struct AccountMeasure: Sendable {
  public let id: String
  public let venue: String
  public let venueName: String
  public let isIsolated: Bool
  /// The currency the account's positions settle in; `nil` where isolated positions settle in different ones, and the
  /// sums below are then in the portfolio's currency.
  public let settle: Asset?
  /// Collateral (less haircuts) and unrealised PnL; of isolated positions the sum.
  public let equity: Money
  public let maintenanceMargin: Money
  public let marginRatio: MarginRatio
  /// The common relative move of all assets that are not cash at which the account's equity meets its requirement; of
  /// isolated positions, the move at which the first of them dies. Above zero up and below zero down, unless it is
  /// liquidatable already.
  ///
  /// Formula: the `x` nearest to 0 with `equity(x) = requirement(x)`, every price that is not cash times `1 + x`.
  /// Example: short 1 BTC from 30,000 at 5×, 0.4 %: up 0.1952, down none.
  /// Source: ours; venues show one price for each position, with all others held.
  public let liquidationShock: (up: Double?, down: Double?)
  public let isLiquidatable: Bool
}

extension Snapshot {
  /// Measures all accounts and their positions, in the order of the portfolio.
  func measures(_ book: Book) -> (accounts: [AccountMeasure], positions: [PositionMeasure]) {
    var measured: [AccountMeasure] = []
    var all: [PositionMeasure] = []
    // Pools stand in the order of the accounts.
    var first = 0
    for (index, account) in accounts.enumerated() {
      let pools = book.pools[first...].prefix { $0.account == index }
      first += pools.count
      var positions: [PositionMeasure] = []
      for pool in pools {
        let equity = pool.equity(book)
        for leg in pool.legs.indices {
          positions.append(
            account.measure(pool.firstPosition + leg, pool: pool, leg: leg, equity: equity, book: book))
        }
      }
      measured.append(AccountMeasure(account, pools, positions, book, currency: portfolio.currency))
      all += positions
    }
    return (measured, all)
  }
}

extension AccountMeasure {
  fileprivate init(
    _ account: OpenAccount, _ pools: ArraySlice<MarginPool>, _ positions: [PositionMeasure], _ book: Book,
    currency: Asset
  ) {
    let first = pools.first?.settle
    let common = pools.allSatisfy { $0.settle == first } ? first : nil
    /// An amount of a settlement currency in the currency of the sums.
    func counted(_ amount: Money, _ settle: Int) -> Money {
      common == settle ? amount : amount * book.price(settle, book.spot)
    }
    var (equity, maintenance, notional): (Money, Money, Money) = (0, 0, 0)
    var position = 0
    for pool in pools {
      equity += counted(pool.equity(book), pool.settle)
      for leg in pool.legs {
        // What the pool's rule for two open sides counts, not the position's own requirement.
        let required = leg.maintenance(book.spot, leg.ratio)
        maintenance += counted(Money(required / book.spot[pool.settle]), pool.settle)
        notional += counted(positions[position].notional, pool.settle)
        position += 1
      }
    }
    let shocks = pools.filter { !$0.legs.isEmpty }.map { $0.shock(in: book) }
    self.init(
      id: account.account.id, venue: account.venue.id, venueName: account.venue.name,
      isIsolated: account.account.marginMode == .isolated, settle: common.map { book.assets[$0] }, equity: equity,
      maintenanceMargin: maintenance,
      marginRatio: MarginRatio(
        equity: equity, notional: notional, maintenance: maintenance, as: account.venue.rules.marginRatio),
      liquidationShock: (shocks.compactMap(\.up).min(), shocks.compactMap(\.down).max()),
      isLiquidatable: positions.contains { $0.liquidation.isLiquidatable })
  }
}

extension MarginPool {
  /// Collateral less haircuts, in the settlement currency.
  func margin(_ book: Book) -> Money {
    var margin = 0.0
    for part in collateral {
      margin += part.quantity * part.weight * (part.asset == settle ? 1 : book.spot[part.asset] / book.spot[settle])
    }
    return Money(margin)
  }

  /// Collateral less haircuts and unrealised PnL, in the settlement currency.
  func equity(_ book: Book) -> Money {
    var equity = margin(book).value
    for leg in legs { equity += leg.pnl(atMark: leg.mark(book.spot, leg.ratio)) }
    return Money(equity)
  }
}
