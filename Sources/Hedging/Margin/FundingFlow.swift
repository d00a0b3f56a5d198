/// What one settlement of a leg brings, `−s·V_ref·F`, in the settlement currency.
///
/// Example: short 1 BTC at a mark of 30,000 receives 3 USDT at 0.01 %.
struct FundingFlow {
  /// `−s·Q`: what a short has is positive.
  let size: Double
  let isInverse: Bool
  /// The index over the spot price, where funding is paid on the index.
  let indexRatio: Double?
  /// See ``Leg/residue``.
  let residue: Double

  /// - Parameters:
  ///   - base: the base asset's spot price, and the quote currency's, in the market's unit.
  ///   - ratio: the mark over the spot price.
  func paid(rate: Rate, base: Double, quote: Double, ratio: Double) -> Double {
    let reference = indexRatio.map { $0 * base / quote } ?? (ratio * base / quote + residue)
    return (isInverse ? size / reference : size * reference) * rate.value
  }
}

extension Leg {
  var fundingFlow: FundingFlow {
    FundingFlow(
      size: -sign * quantity, isInverse: isInverse, indexRatio: funding?.onIndex == true ? indexRatio : nil,
      residue: residue)
  }

  /// The cash-flow of one settlement at these prices.
  func fundingCashFlow(rate: Rate, _ spot: [Double], _ ratio: Double) -> Double {
    fundingFlow.paid(rate: rate, base: spot[base], quote: spot[quote], ratio: ratio)
  }
}
