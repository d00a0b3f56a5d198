import Estimating
import Hedging
public import Markup
import Parsing
public import Reporting

/// What a template may say, with examples from a small built-in world that goes through the same readers, formulas and
/// vocabularies as a site does.
public enum SampleSite {
  /// The names of a template, each with its value in the sample's reports.
  public static func names(of template: BuiltInTemplate, generator: String) throws -> [TemplateName] {
    var market = try MarketFile.read(source("market.json", SampleInputs.market))
    market.history = history(until: market.asOf)
    let venues = try SampleInputs.venues.map { try VenueFile.read(source("venue.json", $0)) }
    let set = try ScenarioFile.read(source("scenarios.json", SampleInputs.scenarios), market: market, venues: venues)
    let world = World(market: market, venues: venues, scenarioSets: [set], defaultScenarioSets: [set.id])
    let evaluations = try SampleInputs.portfolios.map { text in
      let client = try PortfolioFile.read(source("portfolio.json", text), in: world)
      return evaluate(client.snapshot, client.scenarioSets)
    }
    var frame = SiteFrame(
      title: "Hedge reports", organisation: "Example", menu: [.init(title: "Reports", href: "index.html")],
      footer: "Figures are estimates.", generator: generator)
    frame.logo = SiteFrame.Logo(path: "logo.svg", text: "Example")
    frame.contact = "desk@example.org"
    frame.baseURL = "https://example.org/"
    (frame.hasSearch, frame.hasFeed) = (true, true)
    return template.names(in: evaluations, estimates: Estimates(market: market), frame: frame)
  }

  private static func source(_ name: String, _ text: String) -> Source { Source(file: name, bytes: Array(text.utf8)) }

  /// Seventy days up to the market's moment: bitcoin swings, and SOL swings with it, one and a half times as far.
  private static func history(until end: Instant) -> PriceHistory {
    let days = 70
    let rows = (0...days).flatMap { day -> [PriceHistory.Row] in
      let time = Instant(milliseconds: end.milliseconds - Int64(days - day) * 86_400_000)
      // Steps of a fixed pattern that comes back to where it began.
      let swing = Double([0, 2, -1, 3, -2, 1, -3][day % 7]) / 100
      let own = Double([0, 1, -1][day % 3]) / 100
      return [
        .init(time: time, asset: "BTC", price: Price(30_000 * (1 + swing)), fundingRate: Rate(0.0001 + swing / 1000)),
        .init(time: time, asset: "SOL", price: Price(100 * (1 + 1.5 * swing + own))),
      ]
    }
    return PriceHistory(file: "history.csv", rows: rows)
  }
}
