import Hedging

extension ClientSummary {
  /// The version of the form; a reader takes no other.
  static let version: UInt8 = 1

  /// The compact form in which a summary is kept: about 600 bytes for a client with three positions and eight scenarios. Every
  /// number is kept to its last bit, and equal summaries have equal bytes on any machine.
  public var bytes: [UInt8] {
    var writer = SummaryWriter()
    writer.byte(Self.version)
    writer.text(id)
    writer.text(name)
    writer.text(currency.code)
    writer.text(unit.code)
    writer.number(currencyPrice.value)
    writer.status(status)
    writer.number(value.value)
    writer.optional(hedgeRatio)
    writer.number(fundingPerDay.value)
    writer.list(limits) { writer, limit in
      writer.text(limit.kind.rawValue)
      writer.text(limit.subject)
      writer.text(limit.words)
      writer.optional(limit.value)
      writer.optional(limit.bound)
      writer.optional(limit.use)
      writer.status(limit.status)
    }
    // A list of one or of none.
    writer.count(nearest == nil ? 0 : 1)
    if let nearest {
      writer.text(nearest.asset.code)
      writer.text(nearest.symbol)
      writer.text(nearest.side.rawValue)
      writer.text(nearest.venueName)
      writer.optional(nearest.price?.value)
      writer.optional(nearest.distance)
      writer.optional(nearest.deviations)
      writer.number(nearest.notional.value)
      writer.byte(nearest.isLiquidatable ? 1 : 0)
    }
    writer.list(assets) { writer, one in
      writer.text(one.asset.code)
      writer.number(one.spot.value)
      writer.number(one.hedge.value)
      writer.number(one.spotValue.value)
      writer.number(one.hedgeValue.value)
    }
    writer.list(venues) { writer, one in
      writer.text(one.venue)
      writer.text(one.name)
      writer.number(one.shortNotional.value)
      writer.number(one.longNotional.value)
      writer.number(one.equity.value)
      writer.number(one.fundingPerDay.value)
    }
    writer.list(scenarios) { writer, one in
      writer.text(one.set)
      writer.text(one.id)
      writer.text(one.name)
      writer.number(one.net.value)
      writer.number(one.unhedged.value)
      writer.number(one.netInUnit.value)
      writer.number(one.unhedgedInUnit.value)
      writer.count(one.liquidations)
    }
    return writer.bytes
  }

  /// Reads what `bytes` wrote; `nil` for another version and for anything damaged or longer.
  public init?(bytes: ArraySlice<UInt8>) {
    var reader = SummaryReader(bytes)
    guard let summary = try? ClientSummary(&reader), reader.isAtEnd else { return nil }
    self = summary
  }

  /// The id alone.
  package static func id(of bytes: ArraySlice<UInt8>) -> String? {
    var reader = SummaryReader(bytes)
    guard (try? reader.byte()) == version else { return nil }
    return try? reader.text()
  }

  private init(_ reader: inout SummaryReader) throws(SummaryDamage) {
    guard try reader.byte() == Self.version else { throw SummaryDamage() }
    id = try reader.text()
    name = try reader.text()
    currency = Asset(try reader.text())
    unit = Asset(try reader.text())
    currencyPrice = Price(try reader.number())
    status = try reader.status()
    value = Money(try reader.number())
    hedgeRatio = try reader.optional()
    fundingPerDay = Money(try reader.number())
    limits = try reader.list { reader throws(SummaryDamage) in
      guard let kind = LimitCheck.Kind(rawValue: try reader.text()) else { throw SummaryDamage() }
      return LimitUse(
        kind: kind, subject: try reader.text(), words: try reader.text(), value: try reader.optional(),
        bound: try reader.optional(), use: try reader.optional(), status: try reader.status())
    }
    let nearest = try reader.list { reader throws(SummaryDamage) in
      let (asset, symbol) = (Asset(try reader.text()), try reader.text())
      guard let side = Side(rawValue: try reader.text()) else { throw SummaryDamage() }
      return NearestLiquidation(
        asset: asset, symbol: symbol, side: side, venueName: try reader.text(),
        price: try reader.optional().map { Price($0) }, distance: try reader.optional(),
        deviations: try reader.optional(), notional: Money(try reader.number()), isLiquidatable: try reader.flag())
    }
    guard nearest.count < 2 else { throw SummaryDamage() }
    self.nearest = nearest.first
    assets = try reader.list { reader throws(SummaryDamage) in
      AssetAmount(
        asset: Asset(try reader.text()), spot: Quantity(try reader.number()), hedge: Quantity(try reader.number()),
        spotValue: Money(try reader.number()), hedgeValue: Money(try reader.number()))
    }
    venues = try reader.list { reader throws(SummaryDamage) in
      VenueAmount(
        venue: try reader.text(), name: try reader.text(), shortNotional: Money(try reader.number()),
        longNotional: Money(try reader.number()), equity: Money(try reader.number()),
        fundingPerDay: Money(try reader.number()))
    }
    scenarios = try reader.list { reader throws(SummaryDamage) in
      ScenarioResult(
        set: try reader.text(), id: try reader.text(), name: try reader.text(), net: Money(try reader.number()),
        unhedged: Money(try reader.number()), netInUnit: Money(try reader.number()),
        unhedgedInUnit: Money(try reader.number()), liquidations: try reader.count())
    }
  }
}

extension SummaryWriter {
  fileprivate mutating func status(_ status: Status) { byte(status == .ok ? 0 : status == .watch ? 1 : 2) }
}

extension SummaryReader {
  fileprivate mutating func status() throws(SummaryDamage) -> Status {
    switch try byte() {
    case 0: .ok
    case 1: .watch
    case 2: .breach
    default: throw SummaryDamage()
    }
  }
}
