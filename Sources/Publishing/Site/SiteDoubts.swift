import Hedging
import Parsing

/// The texts of a site's inputs, kept until all are read: most slips show only beside the other files.
struct SiteDoubts {
  var market: Source?
  var marketHistory: Source?
  var venues: [(Venue, Source)] = []
  var sets: [(ScenarioSet, Source)] = []
  /// The scenarios' histories by their paths.
  var histories: [(PriceHistory, Source)] = []

  /// What is odd in them. Without a market that could be read nothing is held against its prices.
  func warnings(in world: World) -> [Fault] {
    var faults: [Fault] = []
    if let market {
      faults += MarketPricesDoubts.warnings(world.market, market, venues: world.venues)
      for (set, source) in sets { faults += ScenarioDoubts.warnings(set, source, market: world.market) }
    }
    if let history = world.market.history, let marketHistory {
      faults += HistoryDoubts.warnings(
        history, marketHistory, market: world.market, until: world.market.asOf)
    }
    for (venue, source) in venues {
      faults += VenueRulesDoubts.warnings(
        venue, source, market: market == nil ? nil : world.market, venues: world.venues)
    }
    var told: Set<String> = []
    for (history, source) in histories where told.insert(source.file).inserted {
      faults += HistoryDoubts.warnings(history, source, market: market == nil ? nil : world.market, until: nil)
    }
    return faults
  }

  /// Portfolios that have the id that another one's file is called after: the two may be exchanged.
  ///
  /// - Parameters:
  ///   - clients: those whose file is not called as they are.
  ///   - faults: what is told of them already; of two with one id no more is said.
  static func exchanged(
    _ clients: [(id: String, file: String)], among files: [String], besides faults: [PublishingFault]
  ) -> [SiteWarning] {
    let repeated = Set(faults.compactMap { if case .repeated(.portfolio, let id, _, _) = $0 { id } else { nil } })
    let clients = clients.filter { !repeated.contains($0.id) }
    guard !clients.isEmpty else { return [] }
    let names = Set(files.map(name(of:)))
    return clients.filter { names.contains($0.id + ".json") }
      .sorted { $0.file < $1.file }
      .compactMap { id, file in
        guard let source = try? SiteFolder.source(file) else { return nil }
        let doubt = PortfolioDoubt.nameOfAnother(id: id, file: id + ".json")
        return .input(Fault(place: source.idPlace, path: "id", problem: .doubt(.portfolio(doubt))))
      }
  }

  static func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }
}
