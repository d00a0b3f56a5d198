import Hedging

/// One element of a venue's `contracts`.
enum ContractFields {
  static let symbol = Field<Symbol>(
    "symbol", .symbol, "The unified symbol, as ccxt writes it: BASE/QUOTE:SETTLE, dated futures with -YYMMDD.")
  static let type = Field<ContractType>(
    "type", .choice, "Whether it is sized in coins and settles in the quote currency, or the reverse.")
  static let contractSize = Field<Double>(
    "contractSize", .number(.positive), "Base units (linear) or quote units (inverse) in one contract.")
  static let expiry = Field<Instant>.optional(
    "expiry", .instantOrDate, "When a dated future settles; null for a perpetual.")
  static let tickSize = Field<Price>.optional("tickSize", .number(.positive), "The smallest price step.")
  static let stepContracts = Field<Double>.optional(
    "stepContracts", .number(.positive), "Orders are whole multiples of this; 1 if left out.")
  static let minContracts = Field<Double>.optional(
    "minContracts", .number(.positive), "The smallest order; the step if left out.")
  /// From a quarter of an hour to a day: the settlements of ten years can be walked through.
  static let fundingIntervalHours = Field<Double>.optional(
    "fundingIntervalHours", .number(.between(0.25, 24)),
    "Hours from one funding settlement to the next; needed for a perpetual.")
  static let fundingCap = Field<Rate>.optional(
    "fundingCap", .number(.between(-1, 1)), "The highest rate for one interval.")
  static let fundingFloor = Field<Rate>.optional(
    "fundingFloor", .number(.between(-1, 1)), "The lowest rate for one interval.")
  static let tierUnit = Field<MarginSchedule.Unit>.optional(
    "tierUnit", .choice, "What the tiers' bounds count; notional if left out.")
  static let tiers = Field<[MarginTier]>.optional(
    "tiers", .list(of: TierFields.type, isEmptyAllowed: false), "The margin tiers, rising from 0.")
  static let tiersFile = Field<String>.optional(
    "tiersFile", .path, "Instead of tiers: a file in the form of ccxt's fetchLeverageTiers.")

  static let list = FieldList(
    "contract",
    [
      symbol, type, contractSize, expiry, tickSize, stepContracts, minContracts, fundingIntervalHours,
      fundingCap, fundingFloor, tierUnit, tiers, tiersFile,
    ],
    rules: [
      .needed("fundingIntervalHours", unless: "expiry"),
      .notTogether("expiry", "fundingIntervalHours"), .notTogether("expiry", "fundingCap"),
      .notTogether("expiry", "fundingFloor"),
      .oneOf(["tiers", "tiersFile"]),
      // Files of that form count in notional.
      .notTogether("tiersFile", "tierUnit"),
    ])

  /// A contract whose margin table may still be in another file.
  struct Written: Sendable {
    let symbol: Symbol
    let margin: Margin
    let contract: @Sendable (MarginSchedule) -> Contract
  }

  enum Margin: Sendable {
    case schedule(MarginSchedule)
    case file(String)
  }

  static let element = FieldType<Written>.object(list) { fields in
    let symbol = fields[symbol]
    let type = fields[type]
    let contractSize = fields[contractSize]
    let expiry = fields[expiry]
    let tickSize = fields[tickSize]
    let stepContracts = fields[stepContracts] ?? 1
    let minContracts = fields[minContracts]
    let funding = funding(fields)
    let margin = margin(fields)
    guard let symbol, let type, let contractSize, let margin else { return nil }
    checkNames(fields, symbol, type, expiry)
    return Written(symbol: symbol, margin: margin) { schedule in
      Contract(
        symbol: symbol, type: type, contractSize: contractSize, expiry: expiry, tickSize: tickSize,
        stepContracts: stepContracts, minContracts: minContracts, funding: funding, margin: schedule)
    }
  }

  /// When funding settles: needed for a perpetual, out of place in a dated future.
  private static func funding(_ fields: Fields) -> FundingSchedule? {
    let hours = fields[fundingIntervalHours]
    let cap = fields[fundingCap]
    let floor = fields[fundingFloor]
    if let cap, let floor, cap < floor {
      fields.refuse(fundingCap, .contradiction(.bandReversed(min: floor.value, max: cap.value)))
    }
    return hours.map { FundingSchedule(intervalHours: $0, cap: cap, floor: floor) }
  }

  /// The margin table, or the file beside this one that has it.
  private static func margin(_ fields: Fields) -> Margin? {
    let unit = fields[tierUnit] ?? .notional
    let tiers = fields[tiers]
    let file = fields[tiersFile]
    guard let tiers, let list = fields.value("tiers") else { return file.map { .file($0) } }
    TierCheck.check(tiers, unit: unit, in: list, fields.reading)
    return .schedule(MarginSchedule(unit: unit, tiers: tiers))
  }
}
