/// One story about prices and funding.
public struct Scenario: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The points that prices run through in a straight line, from today's. Never empty, days never falling.
  /// A scenario without a path is a path of one point at its horizon.
  public var path: [PathPoint]
  public var funding: FundingAssumption
  /// Whether a liquidation in it is a breach of the limits.
  public var mustSurvive: Bool

  public init(
    id: String, name: String, path: [PathPoint], funding: FundingAssumption = .market, mustSurvive: Bool = false
  ) {
    precondition(!path.isEmpty, "a scenario has at least one point")
    self.id = id
    self.name = name
    self.path = path
    self.funding = funding
    self.mustSurvive = mustSurvive
  }

  /// The day of the last point.
  public var horizonDays: Double { path[path.count - 1].day }
}

/// Where prices stand on a day. Each shock is relative to the **start**; what is not named keeps the price it had.
public struct PathPoint: Sendable, Equatable {
  public var day: Double
  public var shocks: [Shock]

  public init(day: Double, shocks: [Shock]) {
    self.day = day
    self.shocks = shocks
  }
}

/// The funding rate that a scenario assumes. It is held within the contract's cap and floor.
public enum FundingAssumption: Sendable, Equatable {
  /// The rate the market quotes for each contract, unchanged.
  case market
  /// This rate for every interval.
  case perInterval(Rate)
  /// This rate for a year, simple: each interval pays `annual · hours / 8760`.
  case annual(Rate)
}

/// Scenarios that belong together, in the order they are told.
public struct ScenarioSet: Sendable, Equatable {
  public var id: String
  public var name: String
  public var scenarios: [Scenario]

  public init(id: String, name: String, scenarios: [Scenario]) {
    self.id = id
    self.name = name
    self.scenarios = scenarios
  }
}
