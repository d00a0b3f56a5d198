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
  /// What is different from a baseline, where there is one.
  var changes: BookChanges?
  private(set) var clients: BookClients
  /// What the lists show of clients.
  let spool: Spool
  private(set) var kinds = ClientKinds()
  /// Where clients are spooled that are in no list yet.
  private var unlisted: [Int] = []
  /// The reports that belong to this build, of a part of a site without the rest.
  private(set) var made = 0
  private(set) var statuses: [Status: Int] = [:]
  /// Whether nothing is to be written: every client is as it was kept, and so is the rest of the site.
  var isUnchanged = false
  /// What the whole site was made from besides its portfolios; none where that is not to be compared.
  var site = BuildKey.none
  /// Which shard of the site is built, if it is one.
  var shard: KeptShard?
  /// Whether all clients of the site are here, and all were made from the same prices and settings.
  var (isWhole, isOfOneSite) = (true, true)
  /// The files of an output of which a part is made that are no client's.
  var standing: [KeptFile] = []
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

  /// - Parameter isCompared: whether there is a baseline.
  init(_ world: World, scratch: String, isCompared: Bool = false) {
    let spool = Spool(in: scratch)
    self.spool = spool
    misnamedPrices = world.misnamedPrices
    overview = Overview(unit: world.market.unit)
    changes = isCompared ? BookChanges() : nil
    clients = BookClients { place in KeptClient(spool.piece(at: place))?.summary.map(ClientRow.init) }
  }

  /// - Returns: where the client is spooled.
  mutating func add(_ report: ClientResult.Report) -> Int {
    let place = add(report.kept, report.kind, report.summary)
    made += 1
    statuses[report.kept.status, default: 0] += 1
    if let change = report.change { changes?.add(change) }
    let room = max(0, Self.toldWarnings - doubted)
    warnings += report.warnings.prefix(room).map { .input($0) }
    doubted += report.warnings.count
    untoldWarnings += max(0, report.warnings.count - room)
    return place
  }

  /// Adds a client that is kept for the next build.
  ///
  /// - Parameter summary: left out where it is as it was kept; it is read when it is needed.
  @discardableResult
  mutating func add(_ kept: KeptClient, _ kind: ClientKind, _ summary: ClientSummary?) -> Int {
    var kept = kept
    kept.kind = kinds.number(of: kind)
    let place = spool.add(kept.bytes)
    if let summary { list(summary, place) } else { unlisted.append(place) }
    return place
  }

  /// How many clients are as they were kept.
  var keptCount: Int { unlisted.count }

  /// Brings all clients into the lists and sums, in the order of their ids.
  mutating func listClients() {
    for place in unlisted { if let summary = KeptClient(spool.piece(at: place))?.summary { list(summary, place) } }
    unlisted = []
    clients.sort()
  }

  private mutating func list(_ summary: ClientSummary, _ place: Int) {
    overview.add(summary)
    clients.add(ClientRow(summary), at: place)
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
}
