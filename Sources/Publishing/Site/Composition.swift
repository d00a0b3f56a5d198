import Hedging
import Parsing
import Reporting

/// What came of the portfolios of a site. Only what cannot be told from the disk again is in memory, some hundred bytes a client.
struct Composition {
  /// How many portfolios at fault are told of, and how many doubts; beyond that they are only counted, as nobody reads on and
  /// a stream that is something else would fill the memory.
  private static let toldPortfolios = 200
  private static let toldWarnings = 1000
  private static let toldRepeats = 20

  var overview: Overview
  private(set) var clients: BookClients
  /// What the lists show of clients.
  let spool: Spool
  /// What is wrong with the site as a whole; such pages are not to be published.
  var faults: [PublishingFault] = []
  private(set) var refused: [Faults] = []
  private(set) var refusedCount = 0
  /// How many have no fault of their own.
  private(set) var skipped = 0
  var warnings: [SiteWarning] = []
  private(set) var untoldWarnings = 0
  private let misnamedPrices: MisnamedPrices
  /// What is wrong with the market's names, which is told once and not of each portfolio.
  private var toldOfMarket: [Fault] = []
  private var doubted = 0
  private var repeats = 0

  init(_ world: World, scratch: String) {
    let spool = Spool(in: scratch)
    self.spool = spool
    misnamedPrices = world.misnamedPrices
    overview = Overview(unit: world.market.unit)
    clients = BookClients { place in ClientSummary(bytes: spool.piece(at: place)[...]).map(ClientRow.init) }
  }

  mutating func add(_ report: ClientResult.Report) {
    guard let summary = report.summary else { return }
    overview.add(summary)
    clients.add(ClientRow(summary), at: spool.add(report.bytes))
    let room = max(0, Self.toldWarnings - doubted)
    warnings += report.warnings.prefix(room).map { .input($0) }
    doubted += report.warnings.count
    untoldWarnings += max(0, report.warnings.count - room)
  }

  mutating func refuse(_ all: Faults) {
    let (own, ofMarket) = misnamedPrices.split(all)
    let untold = ofMarket.filter { !toldOfMarket.contains($0) }
    toldOfMarket += untold
    if !untold.isEmpty { faults.append(.input([Faults(untold)])) }
    guard !own.isEmpty else { return skipped += 1 }
    refusedCount += 1
    if refused.count < Self.toldPortfolios { refused.append(Faults(own)) }
  }

  /// Two clients with one id.
  mutating func refuse(
    _ id: String, _ first: ClientPlace, _ second: ClientPlace, in files: [String]
  ) throws(PublishingFault) {
    repeats += 1
    guard repeats <= Self.toldRepeats else { return }
    faults.append(
      .repeated(
        .portfolio, id: id, first: try BookReader.source(of: first, in: files).idPlace,
        second: try BookReader.source(of: second, in: files).idPlace))
  }

  /// Puts the clients in the order of their ids, once all are there.
  mutating func sortClients() { clients.sort() }
}
