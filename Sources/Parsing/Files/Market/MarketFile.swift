public import Hedging

/// One snapshot of prices: `market.json`.
public enum MarketFile {
  /// Reads a market; every asset that is named in it, and in its history, needs a price in it.
  ///
  /// - Parameter historyFile: gives the bytes of the file that `history` names, by that name; `nil` if there is none.
  public static func read(
    _ source: Source, historyFile: (String) -> Source? = { _ in nil }
  ) throws(Faults) -> Market {
    let reading = try Reading(source)
    var market = try reading.finish(MarketFields.type.read(reading.document.root, reading))
    guard let field = reading.document.root["history"], let name = field.string else { return market }
    guard let source = historyFile(name) else {
      reading.refuse(field, .unknownReference(Reference(.file, name), nearest: nil, known: []))
      return try reading.finish(market)
    }
    var history = try HistoryFile.read(source, market: market)
    // Reports name it as the market does, not by where it lies on a machine.
    history.file = name
    market.history = history
    return market
  }
}

/// The fields of the market's file.
enum MarketFields {
  static let asOf = Field<Instant>("asOf", .instant, "The moment of the prices.")
  static let source = Field<String>("source", .text, "Where they were read.")
  static let unit = Field<Asset>.optional(
    "unit", .asset, "The asset in which spot prices are counted; USD if left out.")
  static let cash = Field<[Asset]>.optional(
    "cash", .list(of: .asset),
    "What a shock on everything leaves alone; if left out, the unit and every currency that a quoted "
      + "contract is quoted in.")
  static let spot = Field<[(name: String, value: Price)]>(
    "spot", .map(names: .asset, of: .number(.positive)), "The price of each asset in the unit.")
  static let contracts = Field<[QuoteFields.Quoted]>.optional(
    "contracts", .list(of: QuoteFields.type), "What the venues quote for their contracts.")
  static let volatility = Field<[(name: String, value: Rate)]>.optional(
    "volatility", .map(names: .asset, of: .number(Bound(from: .excluding(0), to: .including(10)))),
    "The annualised standard deviation of an asset's logarithmic returns, as a fraction.")

  static let history = Field<String>.optional(
    "history", .path,
    "A CSV file of past prices, from this file's folder: time, asset, price and, where known, high, low and "
      + "fundingRate. Volatility, betas, touch probabilities and funding quantiles are estimated from it.")

  static let list = FieldList("market", isFile: true, [asOf, source, unit, cash, spot, contracts, volatility, history])

  static let type = FieldType<Market>.object(list) { fields in
    let asOf = fields[asOf]
    let source = fields[source]
    let unit = fields[unit] ?? "USD"
    let cash = fields[cash]
    let spot = fields[spot]
    let quoted = fields[contracts] ?? []
    let volatility = fields[volatility] ?? []
    // Its file is read when the market is whole; here it is held to its form.
    _ = fields[history]
    fields.refuseDuplicates(in: contracts, of: quoted.map(\.name), at: "symbol")
    guard let asOf, let source, let spot else { return nil }
    var market = Market(
      asOf: asOf, source: source, unit: unit, cash: cash.map { Set($0).union([unit]) },
      spot: Dictionary(spot.map { (Asset($0.name), $0.value) }) { first, _ in first },
      quotes: Dictionary(quoted.map { ($0.listing, $0.quote) }) { first, _ in first })
    market.volatility = Dictionary(volatility.map { (Asset($0.name), $0.value) }) { first, _ in first }
    check(market, fields, spot)
    return market
  }

  /// Every asset that is named needs a price, or its name was misspelt; the unit's is 1.
  private static func check(
    _ market: Market, _ fields: Fields, _ spot: [(name: String, value: Price)]
  ) {
    if let given = spot.first(where: { $0.name == market.unit.code }), given.value != 1,
      let value = fields.value("spot")?[given.name]
    {
      fields.reading.refuse(value, .contradiction(.unitPrice(market.unit.code)))
    }
    for element in (fields.value("cash").map { Array($0.elements) } ?? []) {
      refuseUnpriced(element, market, fields.reading)
    }
    for member in (fields.value("volatility").map { Array($0.members) } ?? []) {
      refuseUnpriced(member.name, market, fields.reading)
    }
  }

  private static func refuseUnpriced(_ value: JSONValue, _ market: Market, _ reading: Reading) {
    guard !reading.isFull, let code = value.string, Form.asset.admits(code), market.spot[Asset(code)] == nil
    else { return }
    let known = market.pricedAssets
    reading.refuse(
      value,
      .unknownReference(
        Reference(.pricedAsset, code), nearest: NearestName.of(code, among: known), known: known))
  }
}
