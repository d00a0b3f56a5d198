/// The margin that a position must keep: `max_k(m_k·V − c_k)` over the tiers by notional, or `m·V − c` of the one tier
/// that holds the number of contracts.
///
/// The highest line is the tier of the notional, because the amounts `c_k` make the requirement continuous and the rates
/// rise; so no tier is searched for, and none can be picked wrongly. In a table by notional without amounts the whole
/// position takes the rate of the tier that holds it. An amount that takes off more than there is leaves nothing.
///
/// Example: 1 BTC at 30,000 in a first tier of 0.4 % needs 120 USDT. 100,000 USDT with a second tier of 0.5 % from 50,000
/// (amount 50) need 450.
/// Source: Binance, "How to calculate liquidation price of USD-M futures", maintenance amount.
public struct MaintenanceMargin: Sendable, Equatable {
  /// In the settlement currency.
  public let amount: Money
  /// The notional it was taken on, in the settlement currency.
  public let notional: Money
  /// The number of the tier that gave it, from 1.
  public let tier: Int
  public let rate: Rate
  /// The tier's amount, already subtracted.
  public let deduction: Money

  /// - Parameters:
  ///   - counted: the quantity that the requirement counts; all of the position unless the other side is open too.
  ///   - price: the mark or the entry price, as the venue's rules say.
  public init(of contract: Contract, counted: Quantity, contracts: Double, at price: Price) {
    let notional = contract.notional(of: counted, at: price)
    let candidates = contract.margin.candidates(contracts: contracts)
    var best = candidates.startIndex
    func requirement(_ index: Int) -> Double {
      candidates[index].maintenanceRate.value * notional.value - candidates[index].maintenanceAmount.value
    }
    if contract.margin.jumps {
      best = candidates.firstIndex { notional.value <= $0.cap } ?? candidates.endIndex - 1
    } else {
      for index in candidates.indices where requirement(index) > requirement(best) { best = index }
    }
    self.amount = Money(max(0, requirement(best)))
    self.notional = notional
    self.tier = best + 1
    self.rate = candidates[best].maintenanceRate
    self.deduction = candidates[best].maintenanceAmount
  }

  /// The same notional at the tier of another requirement.
  func at(_ other: MaintenanceMargin) -> MaintenanceMargin {
    MaintenanceMargin(
      amount: notional * other.rate - other.deduction, notional: notional, tier: other.tier, rate: other.rate,
      deduction: other.deduction)
  }

  private init(amount: Money, notional: Money, tier: Int, rate: Rate, deduction: Money) {
    self.amount = amount
    self.notional = notional
    self.tier = tier
    self.rate = rate
    self.deduction = deduction
  }

  /// The requirement of a position on its own, at the venue's basis.
  public init(of position: OpenPosition, rules: VenueRules) {
    self.init(
      of: position.contract, counted: position.quantity, contracts: position.position.contracts,
      at: rules.maintenanceBasis == .mark ? position.quote.mark : position.position.entryPrice)
  }
}
