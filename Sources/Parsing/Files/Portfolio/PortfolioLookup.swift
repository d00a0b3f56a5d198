import Hedging

/// Finds in the world what a written portfolio names, and notes at its place what is not there.
struct PortfolioLookup {
  let world: World
  let reading: Reading
  let assets: PricedAssets

  init(world: World, reading: Reading) {
    self.world = world
    self.reading = reading
    assets = PricedAssets(world.market)
  }

  func scenarioSets(_ ids: [String]?) -> [ScenarioSet] {
    let wanted = ids ?? world.defaultScenarioSets
    return wanted.enumerated().compactMap { index, id in
      if reading.isFull { return nil }
      if let first = wanted[..<index].firstIndex(of: id),
        let list = ids == nil ? nil : reading.document.root["scenarios"],
        let value = list[index], let earlier = list[first]
      {
        reading.refuse(value, .duplicate(id, first: earlier.place))
        return nil
      }
      if let set = world.scenarioSets.first(where: { $0.id == id }) { return set }
      let place = ids == nil ? reading.document.root : reading.document.root["scenarios"]?[index]
      refuse(place, Reference(.scenarioSet, id), known: world.scenarioSets.map(\.id))
      return nil
    }
  }

  func template(_ name: String?) -> String {
    guard let name else { return world.templates[0] }
    if !world.templates.contains(name) {
      refuse(reading.document.root["template"], Reference(.template, name), known: world.templates)
    }
    return name
  }

  /// The portfolio with its contracts and quotes; `nil`, with faults noted, where one is missing.
  func snapshot(of portfolio: Portfolio) -> Snapshot? {
    if refuseTooMany(portfolio) { return nil }
    let snapshot: Snapshot
    do throws(SnapshotFault) {
      snapshot = try Snapshot(
        portfolio: portfolio, market: world.market, venues: world.venues,
        comparing: world.comparesVenues ? world.venues : [])
    } catch {
      var names = PortfolioNames(self)
      names.check()
      refuseEach(of: portfolio)
      return nil
    }
    for (index, account) in snapshot.accounts.enumerated() { check(account, index) }
    doubt(snapshot)
    return snapshot
  }

  /// A snapshot tells only the first thing it misses, so its parts are tried one by one.
  private func refuseEach(of portfolio: Portfolio) {
    guard world.market.spot[portfolio.currency] != nil else {
      refuse(.noPriceOfCurrency(portfolio.currency), of: portfolio, at: 0)
      return
    }
    for (index, holding) in portfolio.holdings.enumerated() where !reading.isFull {
      var part = portfolio
      (part.holdings, part.accounts, part.plans) = ([holding], [], [])
      attempt(part, of: portfolio, at: index)
    }
    for (index, account) in portfolio.accounts.enumerated() where !reading.isFull {
      var part = portfolio
      (part.holdings, part.accounts, part.plans) = ([], [account], [])
      attempt(part, of: portfolio, at: index)
    }
    refuseEachPlan(of: portfolio)
  }

  private func attempt(_ part: Portfolio, of whole: Portfolio, at index: Int) {
    do throws(SnapshotFault) {
      _ = try Snapshot(portfolio: part, market: world.market, venues: world.venues)
    } catch {
      refuse(error, of: whole, at: index)
    }
  }

  func refuse(_ value: JSONValue?, _ reference: Reference, known: [String]) {
    reading.refuse(
      value ?? reading.document.root,
      .unknownReference(reference, nearest: NearestName.of(reference.name, among: known), known: known))
  }
}
