import Hedging

/// What is odd about a history's rates of funding.
extension HistoryDoubts {
  func funding() -> [Fault] {
    var faults: [Fault] = []
    var spikes: [(index: Int, before: Double?)] = []
    for (asset, indices) in rows {
      let rates = indices.compactMap { index in
        row(index).fundingRate.map { (index: index, size: $0.value.magnitude) }
      }
      let usual = rates.map(\.size).sorted().dropFirst(rates.count / 2).first ?? 0
      if rates.count >= Plausible.twinRows, usual >= Plausible.usualFunding {
        // All of them are of another kind, and it is not one that stands out.
        if faults.count < Faults.limit {
          faults.append(fault(.fundingInPerCent(asset: asset.code, usual: usual), at: rates[0].index, .fundingRate))
        }
        continue
      }
      for (place, rate) in rates.enumerated() where rate.size >= Plausible.fundingSpike {
        let beside = [place - 1, place + 1].compactMap { rates.indices.contains($0) ? rates[$0].size : nil }
        let isAlone = beside.count == 2 && beside.allSatisfy { $0 * Plausible.fundingSpikeFactor < rate.size }
        if rate.size >= Plausible.fundingOfHistory || isAlone { spikes.append((rate.index, beside.first)) }
      }
    }
    guard let first = spikes.min(by: { $0.index < $1.index }), let rate = row(first.index).fundingRate?.value else {
      return faults
    }
    let doubt = HistoryDoubt.fundingSpikes(count: spikes.count, rate: rate, before: first.before)
    return faults + [fault(doubt, at: first.index, .fundingRate)]
  }
}
