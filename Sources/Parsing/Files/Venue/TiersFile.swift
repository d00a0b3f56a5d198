public import Hedging

/// Margin tables in the form that ccxt's `fetchLeverageTiers` returns.
///
/// An object of symbol → list of tiers. The files come from venues' interfaces,
/// so other fields may stand beside those that are read here. The amount is
/// taken from `info.cum` where a tier has it; elsewhere it is the one that
/// lets the requirement run on without a jump.
///
///     {"BTC/USDT:USDT": [{"minNotional": 0, "maxNotional": 50000,
///       "maintenanceMarginRate": 0.004, "maxLeverage": 125, "info": {"cum": "0"}}]}
///
/// Only tables by notional; each is checked when a venue asks for it, so
/// that one odd table among hundreds does not refuse the others.
public struct TiersFile: Sendable {
  /// What may stand beside the tables.
  static let list = FieldList("tiers", isOpen: true, isFile: true, [])
  /// One symbol's table.
  static let table = FieldType<[CcxtTierFields.Tier]>.list(of: CcxtTierFields.type, isEmptyAllowed: false)

  let document: JSONDocument

  /// The symbols of the file, in its order.
  let symbols: [String]
  /// The tables by their symbols: a venue asks for hundreds of them.
  private let tables: [String: JSONValue]

  /// Reads the file; its tables are read when they are asked for.
  public init(_ source: Source) throws(Faults) {
    let reading = try Reading(source)
    document = reading.document
    _ = Fields(document.root, Self.list, reading)
    let members = document.root.members.map { (name: $0.name.string ?? "", value: $0.value) }
    symbols = try reading.finish(members.map(\.name))
    tables = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The table of a symbol; `nil` if the file has none.
  public func schedule(of symbol: Symbol) throws(Faults) -> MarginSchedule? {
    guard let list = tables[symbol.text] else { return nil }
    let reading = Reading(document)
    let tiers = try reading.finish(Self.table.read(list, reading))
    let continued = Self.continued(tiers)
    TierCheck.check(continued, unit: .notional, in: list, reading)
    return try reading.finish(MarginSchedule(tiers: continued))
  }

  /// The tiers with every amount that is not given filled in.
  private static func continued(_ tiers: [CcxtTierFields.Tier]) -> [MarginTier] {
    var continued: [MarginTier] = []
    for (written, amount) in tiers {
      var tier = written
      tier.maintenanceAmount = amount ?? continued.last.map { tier.continuousAmount(after: $0) } ?? 0
      continued.append(tier)
    }
    return continued
  }
}
