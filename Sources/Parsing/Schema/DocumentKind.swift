/// The kinds of JSON document that are read, by the names under which their schemas are printed.
///
/// Histories are CSV and have no JSON Schema.
public enum DocumentKind: String, Sendable, CaseIterable {
  case site, market, venue, tiers, portfolio, scenarios

  /// Where documents of the kind stand in a site, and what they hold.
  public var description: String {
    switch self {
    case .site: "site.json: a site's title, inputs and house limits"
    case .market: "market.json: one snapshot of prices"
    case .venue: "venues/ID.json: a venue's rules, fees and contracts"
    case .tiers:
      "venues/*.json, named by a contract's tiersFile: margin tables as ccxt's fetchLeverageTiers returns them"
    case .portfolio: "portfolios/ID.json: one client's holdings, accounts and plans"
    case .scenarios: "scenarios/ID.json: a named set of scenarios"
    }
  }

  /// The kind whose name is nearest to a misspelt one.
  public static func nearest(to name: String) -> DocumentKind? {
    NearestName.of(name, among: allCases.map(\.rawValue)).flatMap(DocumentKind.init)
  }

  var list: FieldList {
    switch self {
    case .site: SiteFields.list
    case .market: MarketFields.list
    case .venue: VenueFields.list
    case .tiers: TiersFile.list
    case .portfolio: PortfolioFields.list
    case .scenarios: ScenarioSetFields.list
    }
  }
}
