import Hedging

/// What is odd about single quotes.
extension MarketPricesDoubts {
  /// Holds marks and indices against the spot price. Where all quotes of an asset agree against it, it is the spot price
  /// that is odd, and that is told once.
  func checkPrices() {
    for (asset, quotes) in Dictionary(grouping: quotes, by: \.listing.symbol.base).sorted(by: {
      $0.key.code < $1.key.code
    }) {
      let marks = quotes.map(\.quote.mark.value)
      let isWhole = quotes.allSatisfy { quoted in
        spot(of: quoted).map { Plausible.areApart(quoted.quote.mark.value, $0, by: Plausible.priceFactor) } ?? false
      }
      if quotes.count > 1, isWhole, let least = marks.min(), let most = marks.max(),
        !Plausible.areApart(least, most, by: Plausible.priceFactor), let price = market.spot[asset]
      {
        doubt(
          reading.document.root["spot"]?[asset.code],
          .spotApart(asset: asset.code, price: price.value, quotes: quotes.count, quoted: marks[0]))
      } else {
        quotes.forEach(checkPrice)
      }
    }
  }

  private func spot(of quoted: Quoted) -> Double? {
    market.price(of: quoted.listing.symbol.base, in: quoted.listing.symbol.quote)?.value
  }

  private func checkPrice(_ quoted: Quoted) {
    let index = quoted.value["indexPrice"]
    let spot = spot(of: quoted)
    let name = quoted.listing.symbol
    func isOdd(_ price: Price, _ expected: Double, by factor: Double = Plausible.priceFactor) -> Bool {
      Plausible.areApart(price.value, expected, by: factor)
    }
    if let expected = spot ?? (index == nil ? nil : quoted.quote.index.value), isOdd(quoted.quote.mark, expected) {
      doubt(
        quoted.value["markPrice"],
        .apart(
          price: quoted.quote.mark.value, standard: spot == nil ? .index : .spot,
          of: spot == nil ? name.text : name.base.code, expected: expected))
    }
    if let spot, index != nil, isOdd(quoted.quote.index, spot, by: Plausible.indexFactor) {
      doubt(index, .apart(price: quoted.quote.index.value, standard: .spot, of: name.base.code, expected: spot))
    }
  }

  func checkFunding() {
    for quoted in quotes {
      guard let contract = quoted.contract, let rate = quoted.quote.fundingRate?.value,
        let value = quoted.value["fundingRate"]
      else { continue }
      guard let funding = contract.funding else {
        // Interfaces send a zero for futures as well.
        if rate != 0 { doubt(value, .fundingOfFuture(contract.symbol.text)) }
        continue
      }
      if let cap = funding.cap?.value, rate > cap {
        doubt(value, .fundingBeyond(rate: rate, bound: cap, isCap: true))
      } else if let floor = funding.floor?.value, rate < floor {
        doubt(value, .fundingBeyond(rate: rate, bound: floor, isCap: false))
      } else if rate.magnitude * 8760 / funding.intervalHours >= Plausible.annualFunding {
        doubt(value, .funding(rate: rate, hours: funding.intervalHours))
      }
    }
  }

  /// A quote that no venue's contract takes is passed over, which is as it should be where a snapshot has more than a site
  /// needs; but not where a contract of nearly that name has none. Names are held against one another in pairs, of which
  /// there are so many at most.
  func checkNames() {
    let unlisted = quotes.filter { $0.contract == nil }
    guard !unlisted.isEmpty else { return }
    let unquoted = venues.map { venue in
      let symbols = venue.contracts.map(\.symbol)
      return (
        id: venue.id,
        symbols: Dictionary(
          grouping: symbols.filter { market.quotes[Listing(venue: venue.id, symbol: $0)] == nil }, by: \.base)
      )
    }
    var pairs = 0
    for quoted in unlisted where reading.takesWarnings {
      let (id, symbol) = (quoted.listing.venue, quoted.listing.symbol)
      let alike = unquoted.map { (id: $0.id, symbols: $0.symbols[symbol.base] ?? []) }
      pairs += alike.reduce(0) { $0 + $1.symbols.count }
      guard pairs <= Plausible.mostPairs else { return }
      if let venue = alike.first(where: { $0.id == id }) {
        let near = NearestName.of(symbol.text, among: venue.symbols.map(\.text))
        if let near { doubt(quoted.value["symbol"], .misnamedContract(symbol.text, meant: near, venue: id)) }
      } else if let near = NearestName.of(id, among: alike.filter { $0.symbols.contains(symbol) }.map(\.id)) {
        doubt(quoted.value["venue"], .misnamedVenue(id, meant: near, symbol: symbol.text))
      }
    }
  }
}
