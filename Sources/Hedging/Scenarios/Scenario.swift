/// One story about prices and funding.
public struct Scenario: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The points that prices run through in a straight line, from today's. Never empty, days never falling.
  /// A scenario without a path is a path of one point at its horizon.
  public var path: [PathPoint]
  public var funding: FundingAssumption
  /// Prices, and funding rates, as they were: replayed from the history's first row instead of the path.
  public var history: PriceHistory?
  /// What collateral is added on the way, if any.
  public var topUp: TopUp?
  /// The venue that fails at the start, if one does.
  public var venueDefault: VenueDefault?
  /// What is closed at the end; without it the hedge stays open.
  public var exit: Exit?
  /// Whether a liquidation in it is a breach of the limits.
  public var mustSurvive: Bool

  public init(
    id: String, name: String, path: [PathPoint], funding: FundingAssumption = .market, topUp: TopUp? = nil,
    venueDefault: VenueDefault? = nil, exit: Exit? = nil, mustSurvive: Bool = false
  ) {
    precondition(!path.isEmpty, "a scenario has at least one point")
    self.id = id
    self.name = name
    self.path = path
    self.funding = funding
    self.topUp = topUp
    self.venueDefault = venueDefault
    self.exit = exit
    self.mustSurvive = mustSurvive
  }

  /// The same scenario with prices from a history, which has at least one row. Its path is then only its end.
  public func replaying(_ history: PriceHistory) -> Scenario {
    precondition(!history.rows.isEmpty, "a history has at least one row")
    var scenario = self
    scenario.history = history
    let days = history.rows[0].time.days(to: history.rows[history.rows.count - 1].time)
    scenario.path = [PathPoint(day: days, shocks: [])]
    return scenario
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
  /// The rate the market quotes for each contract, unchanged; where a history has a rate for the moment of a settlement,
  /// that one.
  case market
  /// This rate for every interval.
  case perInterval(Rate)
  /// This rate for a year, simple: each interval pays `annual · hours / 8760`.
  case annual(Rate)
  /// Rates of an interval, each from its day on; the market's before the first. Days never fall; of two steps on one day
  /// the later counts.
  case schedule([Step])

  /// A rate and the day from which it holds, a settlement on that moment included.
  public struct Step: Sendable, Equatable {
    public var day: Double
    public var rate: Rate

    public init(day: Double, rate: Rate) {
      self.day = day
      self.rate = rate
    }
  }
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
