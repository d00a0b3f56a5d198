/// A trading venue: its rules, fees and contracts on a given date.
public struct Venue: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The day the facts were read, and where.
  public var asOf: String
  public var source: String
  /// Whether the figures are examples rather than facts confirmed at the source; pages say so.
  public var isExample: Bool
  public var rules: VenueRules
  public var fees: Fees
  /// In the order of the file.
  public var contracts: [Contract]

  public init(
    id: String, name: String, asOf: String, source: String, isExample: Bool = false, rules: VenueRules,
    fees: Fees, contracts: [Contract]
  ) {
    self.id = id
    self.name = name
    self.asOf = asOf
    self.source = source
    self.isExample = isExample
    self.rules = rules
    self.fees = fees
    self.contracts = contracts
  }

  public func contract(_ symbol: Symbol) -> Contract? { contracts.first { $0.symbol == symbol } }
}
