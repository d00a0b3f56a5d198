import Hedging

/// A random world whose tables by notional have no amounts: the whole position takes the rate of its tier.
enum JumpingWorld {
  static func snapshot(_ snapshot: Snapshot) throws -> Snapshot {
    let venues = snapshot.accounts.map(\.venue).map { venue in
      var venue = venue
      venue.rules.maintenanceBasis = .mark
      for index in venue.contracts.indices {
        for tier in venue.contracts[index].margin.tiers.indices {
          venue.contracts[index].margin.tiers[tier].maintenanceAmount = 0
        }
      }
      return venue
    }
    return try Snapshot(portfolio: snapshot.portfolio, market: snapshot.market, venues: venues)
  }
}
