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
    let form = MarketFields.type.read(reading.document.root, reading)
    let name = reading.document.root["history"].flatMap { value in value.string.map { (value, text: $0) } }
    let past = name.flatMap { Form.path.admits($0.text) ? historyFile($0.text) : nil }
    if let (value, text) = name, past == nil, Form.path.admits(text) {
      reading.refuse(value, .unknownReference(Reference(.file, text), nearest: nil, known: []))
    }
    var market = try reading.finish(form)
    guard let past, let name else { return market }
    var history = try HistoryFile.read(past, market: market)
    // Reports name it as the market does, not by where it lies on a machine.
    history.file = name.text
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
    guard let asOf, let source, let spot else {
      // What is named in it needs a price all the same, and which assets have one can be seen.
      let names = fields.value("spot").map { $0.members.compactMap(\.name.string) } ?? []
      let named = Market(
        asOf: Instant(milliseconds: 0), unit: unit, spot: Dictionary(names.map { (Asset($0), 1) }) { first, _ in first }
      )
      if !names.isEmpty { checkNames(PricedAssets(named), fields) }
      return nil
    }
    var market = Market(
      asOf: asOf, source: source, unit: unit, cash: cash.map { Set($0).union([unit]) },
      spot: Dictionary(spot.map { (Asset($0.name), $0.value) }) { first, _ in first },
      quotes: Dictionary(quoted.map { ($0.listing, $0.quote) }) { first, _ in first })
    market.volatility = Dictionary(volatility.map { (Asset($0.name), $0.value) }) { first, _ in first }
    if let given = spot.first(where: { $0.name == unit.code }), given.value != 1,
      let value = fields.value("spot")?[given.name]
    {
      fields.reading.refuse(value, .contradiction(.unitPrice(unit.code)))
    }
    if let spot = fields.value("spot") { checkQuoted(market, MisnamedPrices(market, spot: spot), fields) }
    checkNames(PricedAssets(market), fields)
    return market
  }

  /// What is quoted may lack a price, where no portfolio has it; but not if its price stands there under another name.
  private static func checkQuoted(_ market: Market, _ misnamed: MisnamedPrices, _ fields: Fields) {
    let assets = Set(market.quotes.keys.flatMap { [$0.symbol.base, $0.symbol.quote] })
    for asset in assets.sorted() where market.spot[asset] == nil {
      if let fault = misnamed.fault(for: asset) { fields.reading.refuse(fault) }
    }
  }

  /// Every asset that is named needs a price, or its name was misspelt.
  private static func checkNames(_ assets: PricedAssets, _ fields: Fields) {
    let cash = fields.value("cash").map { Array($0.elements) } ?? []
    let volatility = fields.value("volatility").map { $0.members.map(\.name) } ?? []
    for value in cash + volatility where !fields.reading.isFull {
      guard let code = value.string, Form.asset.admits(code), !assets.has(Asset(code)) else { continue }
      fields.reading.refuse(value, assets.unknown(Asset(code)))
    }
  }
}
