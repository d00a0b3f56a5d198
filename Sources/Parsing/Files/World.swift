public import Hedging

/// What a portfolio is read against: everything that is the same for all clients.
///
/// With it a reader can tell an unknown venue, contract, asset or scenario
/// set at its place, with the nearest name that exists.
public struct World: Sendable {
  /// The prices.
  public var market: Market
  /// Prices that nothing asks for, because their names are written in another way.
  public var misnamedPrices = MisnamedPrices()
  /// The venues, each id once.
  public var venues: [Venue]
  /// All scenario sets, each id once.
  public var scenarioSets: [ScenarioSet]
  /// The ids of the sets for portfolios that name none.
  public var defaultScenarioSets: [String]
  /// What a portfolio's own limits leave open.
  public var houseLimits: Limits
  /// Whether a portfolio's hedge is compared with others at all the venues.
  public var comparesVenues: Bool
  /// The report templates that a portfolio may ask for; the first is the default.
  public var templates: [String]

  public init(
    market: Market, venues: [Venue], scenarioSets: [ScenarioSet] = [], defaultScenarioSets: [String] = [],
    houseLimits: Limits = Limits(), comparesVenues: Bool = true, templates: [String] = ["report"]
  ) {
    precondition(!templates.isEmpty, "there is always a template")
    self.market = market
    self.venues = venues
    self.scenarioSets = scenarioSets
    self.defaultScenarioSets = defaultScenarioSets
    self.houseLimits = houseLimits
    self.comparesVenues = comparesVenues
    self.templates = templates
  }

  func venue(_ id: String) -> Venue? { venues.first { $0.id == id } }

}

extension Market {
  /// A market without any price, in place of one that cannot be read.
  public static let unread = Market(asOf: Instant(milliseconds: 0), spot: [:])

  /// The codes of all assets with a price, sorted, so that no message depends on a dictionary's order.
  var pricedAssets: [String] { spot.keys.map(\.code).sorted() }
}
