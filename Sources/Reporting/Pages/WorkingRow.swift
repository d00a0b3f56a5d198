import Hedging
import Markup

/// The working of one liquidation price.
struct WorkingRow: Sendable {
  let measure: PositionMeasure
  let working: LiquidationWorking
  let rules: VenueRules

  /// Whether the price lies on the edge of a tier, where the requirement jumps over the equity.
  private var isOnEdge: Bool {
    guard let equity = working.equity else { return false }
    let over = working.maintenance.amount + working.closeFee - equity
    return over > working.maintenance.notional * 1e-9
  }

  /// Whether the one-line formula tells the whole working: an isolated position whose requirement moves with the mark.
  func isPlain(_ type: ContractType, _ side: Side) -> Bool {
    measure.isIsolated && !isOnEdge && rules.maintenanceBasis == .mark && rules.closeFee != .atBankruptcy
      && measure.type == type && measure.side == side
  }

  /// Whether no one-line formula applies.
  var hasOtherRule: Bool {
    !ContractType.allCases.contains { type in Side.allCases.contains { isPlain(type, $0) } }
  }

  static let vocabulary = Vocabulary<WorkingRow>([
    .amount("price", "The liquidation price") { $0.working.price.value },
    .flag("isolated", "Whether the position has its own collateral") { $0.measure.isIsolated },
    .number("tier", "The tier that binds there") { Double($0.working.maintenance.tier) },
    .fraction("rate", "Its maintenance rate") { $0.working.maintenance.rate.value },
    .amount("deduction", "Its maintenance amount") { $0.working.maintenance.deduction.value },
    .amount("notional", "What the requirement is taken on") { $0.working.maintenance.notional.value },
    .amount("maintenance", "The maintenance margin there") { $0.working.maintenance.amount.value },
    .fraction("closeFeeRate", "The fee rate kept for the forced close") { $0.working.closeFeeRate.value },
    .amount("closeFee", "What it comes to there") { $0.working.closeFee.value },
    .amount("required", "Maintenance and fee together") {
      ($0.working.maintenance.amount + $0.working.closeFee).value
    },
    .optionalAmount("equity", "Collateral and PnL there; none in a cross account") { $0.working.equity?.value },
    .flag("linearShort", "Whether the formula of a linear short applies") { $0.isPlain(.linear, .short) },
    .flag("linearLong", "Whether the formula of a linear long applies") { $0.isPlain(.linear, .long) },
    .flag("inverseShort", "Whether the formula of an inverse short applies") { $0.isPlain(.inverse, .short) },
    .flag("inverseLong", "Whether the formula of an inverse long applies") { $0.isPlain(.inverse, .long) },
    .flag("otherRule", "Whether no one-line formula applies") { $0.hasOtherRule },
  ])
}
