/// A position reduced to the numbers that the margin test and the walk along a path need, with prices in the market's unit.
///
/// `ratio` is the mark over the spot price in the quote currency, `1 + basis`. With `S` for a spot price:
///
/// | | linear | inverse |
/// |---|---|---|
/// | notional | `Q·ratio·S_base` | `Q·S_quote/ratio` |
/// | unrealised PnL | `s·(Q·ratio·S_base − Q·E·S_quote)` | `s·(Q·S_base/E − Q·S_quote/ratio)` |
///
/// So both kinds are straight lines in the spot prices, which is what lets one solver find every threshold.
struct Leg {
  let sign: Double
  private(set) var quantity: Double
  /// The part of the quantity that the maintenance requirement counts; less than all where the other side is open too.
  var marginQuantity: Double
  let entry: Double
  let isInverse: Bool
  let base: Int
  let quote: Int
  let settle: Int
  /// Mark over spot in the snapshot.
  let ratio: Double
  /// What rounding took from the snapshot's mark in `ratio`, so that unmoved prices give back the mark to the last digit.
  let residue: Double
  /// The index over the spot price in the snapshot.
  let indexRatio: Double
  /// The tiers of which one gives the requirement; empty where it does not depend on the price.
  var tiers: ArraySlice<MarginTier>
  /// Whether the requirement jumps from tier to tier, so that the rate of the tier that holds the notional counts.
  var jumps: Bool
  /// Fee on the notional that the requirement reserves.
  var closeFee: Double
  /// The maintenance requirement where it is taken at the entry price, in the settlement currency; else 0.
  var entryRequirement: Double
  /// Fee rate that the requirement reserves on the notional at the bankruptcy price, and what that comes to there, in the
  /// settlement currency; see ``MarginPool/reserveBankruptcyFees(in:)``.
  let bankruptcyFee: Double
  var bankruptcyReserve = 0.0
  /// The fee of a trade at the market's price, for closing.
  let takerFee: Double
  /// When a dated future settles.
  let expiry: Instant?
  let funding: Funding?

  /// The part of the requirement that does not depend on the price, in the settlement currency.
  var fixedRequirement: Double { entryRequirement + bankruptcyReserve }

  /// What funding needs to know.
  struct Funding {
    let schedule: FundingSchedule
    let marketRate: Rate
    let onIndex: Bool
  }

  /// The same leg at a venue that asks for nothing: its threshold is the bankruptcy price.
  var withoutRequirement: Leg {
    var leg = self
    (leg.tiers, leg.closeFee, leg.entryRequirement, leg.bankruptcyReserve) = ([], 0, 0, 0)
    return leg
  }

  /// The leg once it has settled: it pays nothing and asks for nothing.
  var settled: Leg {
    var leg = withoutRequirement
    (leg.quantity, leg.marginQuantity) = (0, 0)
    return leg
  }

  func notional(_ spot: [Double], _ ratio: Double) -> Double {
    isInverse ? quantity * spot[quote] / ratio : quantity * ratio * spot[base]
  }

  func pnl(_ spot: [Double], _ ratio: Double) -> Double {
    isInverse
      ? sign * (quantity * spot[base] / entry - quantity * spot[quote] / ratio)
      : sign * (quantity * ratio * spot[base] - quantity * entry * spot[quote])
  }

  /// The maintenance margin alone, in the market's unit.
  func maintenance(_ spot: [Double], _ ratio: Double) -> Double {
    let counted = notional(spot, ratio) * (marginQuantity / quantity)
    guard !tiers.isEmpty else { return entryRequirement * spot[settle] }
    if jumps { return tier(holding: counted / spot[settle]).maintenanceRate.value * counted }
    var most = -Double.infinity
    for tier in tiers {
      let next = tier.maintenanceRate.value * counted - tier.maintenanceAmount.value * spot[settle]
      // The lines rise up to the tier of the notional and fall from there.
      if next < most { break }
      most = next
    }
    return max(0, most)
  }

  /// The tier of a table that jumps, by the notional in the settlement currency.
  func tier(holding notional: Double) -> MarginTier {
    for tier in tiers where notional <= tier.cap { return tier }
    return tiers[tiers.endIndex - 1]
  }

  /// The fee that the requirement reserves for the forced close, in the market's unit.
  func reservedFee(_ spot: [Double], _ ratio: Double) -> Double {
    closeFee * notional(spot, ratio) + bankruptcyReserve * spot[settle]
  }

  /// What the venue wants to see in the account for this leg, in the market's unit.
  func requirement(_ spot: [Double], _ ratio: Double) -> Double {
    maintenance(spot, ratio) + reservedFee(spot, ratio)
  }

  /// The mark, in the quote currency.
  func mark(_ spot: [Double], _ ratio: Double) -> Double { ratio * spot[base] / spot[quote] + residue }

  /// Unrealised PnL in the settlement currency at a mark.
  func pnl(atMark mark: Double) -> Double {
    isInverse ? sign * quantity * (1 / entry - 1 / mark) : sign * quantity * (mark - entry)
  }
}
