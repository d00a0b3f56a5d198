import Hedging
import Markup
import Parsing
import Reporting

/// The site that ships, as the inputs that are not mutated.
struct FuzzWorld {
  let market: Market
  let venues: [Venue]
  let world: World
  let composer: Composer
  let evaluations: [Evaluation]
  let book: BookPages
  static let tiers = Source(file: "binance-tiers.json", bytes: Corpus.file("Site/venues/binance-tiers.json"))
  static let history = Source(
    file: "history.csv",
    bytes: Array("time,asset,price\n2026-01-01T00:00:00Z,BTC,30000\n2026-01-02T00:00:00Z,BTC,29000\n".utf8))

  static let venueNames = ["binance", "binance-coin-m", "bybit", "deribit", "hyperliquid", "okx", "weex"]

  init() throws {
    let market = try MarketFile.read(Source(file: "market.json", bytes: Corpus.file("Site/market.json")))
    let venues = try Self.venueNames.map { name throws(Faults) in
      try VenueFile.read(Source(file: name, bytes: Corpus.file("Site/venues/\(name).json"))) { _ in Self.tiers }
    }
    let sets = try Corpus.files("Site/scenarios", ending: ".json").map { bytes throws(Faults) in
      try ScenarioFile.read(Source(file: "scenarios", bytes: bytes), market: market, venues: venues) { _ in Self.history
      }
    }
    let world = World(market: market, venues: venues, scenarioSets: sets, defaultScenarioSets: ["guide"])
    self.market = market
    self.venues = venues
    self.world = world
    composer = try Composer(frame: SiteFrame(title: "Fuzzing", generator: "fuzzing"))
    evaluations = try Corpus.files("Site/portfolios", ending: ".json").map { bytes throws(Faults) in
      let file = try PortfolioFile.read(Source(file: "portfolio", bytes: bytes), in: world)
      return evaluate(file.snapshot, Array(file.scenarioSets.prefix(1)))
    }
    var overview = Overview(unit: market.unit)
    let clients = evaluations.map { ClientSummary($0) }
    for client in clients { overview.add(client) }
    book = BookPages(
      title: "Fuzzing", asOf: market.asOf, overview: overview, clients: BookClients(clients.map { ClientRow($0) }),
      report: { $0 })
  }

  /// Composes a report and says what is wrong with it; nothing if all is well.
  static func violation(_ composer: Composer, _ evaluation: Evaluation, twice: Bool = true) -> String {
    let page = composer.compose(evaluation, depth: 2)
    if let fault = TagBalance.fault(in: page.html) { return fault }
    guard let json = page.json else { return "a report without JSON" }
    do throws(Faults) { _ = try JSONDocument(Source(file: "report.json", bytes: json)) } catch {
      return "report.json is not JSON: \(error.faults[0].problem)"
    }
    for word in ["nan", "inf"] where contains(word, page.markdown) { return "the Markdown says \(word)" }
    guard twice else { return "" }
    let again = composer.compose(evaluation, depth: 2)
    return again.html == page.html && again.markdown == page.markdown && again.json == json
      ? "" : "composed twice, it differs"
  }

  /// Whether a word stands by itself in a text that is not the client's own.
  private static func contains(_ word: String, _ text: [UInt8]) -> Bool {
    text.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }.contains { $0.elementsEqual(word.utf8) }
  }

  /// A portfolio and its report.
  static func report(_ source: Source, _ world: World, _ composer: Composer) throws(Faults) -> String {
    let file = try PortfolioFile.read(source, in: world)
    return violation(composer, evaluate(file.snapshot, file.scenarioSets))
  }
}

extension Composer {
  /// The first page of a book.
  func html(of book: BookPages) -> [UInt8] {
    var shapes = PageShapes(limit: 0)
    return compose(book.pages[0], of: book, shapes: &shapes).html
  }
}
