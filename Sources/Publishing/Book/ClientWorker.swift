import Hedging
import Markup
import Parsing
import Reporting

/// Turns inputs into reports, one after the other. Each thread has its own, with what it keeps from one to the next.
struct ClientWorker {
  let site: SiteFolder
  let composer: Composer
  let only: Set<String>?
  let shard: Shard?
  /// What an earlier build has left.
  let kept: KeptClients?
  let key: SiteKey
  /// Of those that are there somebody has staged the files.
  let ids: Monitor<ClientIDs>
  let keepsEvaluations: Bool
  let keepsFigures: Bool
  private let past: ClientPast
  private var stager: ReportStager
  private var shapes = PageShapes()
  private var links: ReportLinks
  /// The keys of kinds that were met.
  private var keys: [ClientKind: BuildKey] = [:]

  init(
    _ build: SiteBuild, _ stager: ReportStager, ids: Monitor<ClientIDs>, _ way: SiteBuild.Way
  ) {
    site = build.site
    composer = build.composer
    only = way.only
    shard = way.shard
    kept = way.isFull ? nil : way.kept
    key = build.key
    self.ids = ids
    keepsEvaluations = way.note != nil && way.isEvaluating
    keepsFigures = way.note != nil
    past = ClientPast(baseline: build.baseline, history: build.history)
    self.stager = stager
    links = ReportLinks(stager.places)
  }

  mutating func results(_ block: BookReader.Block) -> [ClientResult] {
    var results: [ClientResult] = []
    for input in block.inputs { results.append(result(input)) }
    return results
  }

  private mutating func result(_ input: ClientInput) -> ClientResult {
    let place = ClientPlace(input)
    do throws(PublishingFault) {
      if case .made(let report) = input.content {
        return ClientResult(place: place, outcome: .built(try joined(report)))
      }
      let source = try input.source()
      let key = BuildKey(of: source.bytes)
      return ClientResult(place: place, outcome: outcome(input, source, key), input: key)
    } catch { return ClientResult(place: place, outcome: .failed(error)) }
  }

  private mutating func outcome(
    _ input: ClientInput, _ source: Source, _ inputKey: BuildKey
  ) -> ClientResult.Outcome {
    // One whose id cannot be read may be one of those that are asked for.
    let id = only == nil && shard == nil ? nil : source.id
    if let only, let id, !only.contains(id) { return .passedOver }
    if let shard, !shard.contains(id) { return .passedOver }
    let standing: Standing?
    do throws(PublishingFault) {
      standing = try self.standing(inputKey)
      if let standing, !keepsEvaluations, !standing.kind.hasWarnings { return .built(try report(standing)) }
    } catch { return .failed(error) }
    let client: PortfolioFile
    do throws(Faults) { client = try input.portfolio(source, in: site.world) } catch { return .refused(error, id: id) }
    do throws(PublishingFault) {
      if let standing { return .built(try report(standing, client)) }
      return .built(try report(client, inputKey))
    } catch { return .failed(error) }
  }

  private mutating func report(_ client: PortfolioFile, _ input: BuildKey) throws(PublishingFault)
    -> ClientResult.Report
  {
    let id = client.snapshot.portfolio.id
    let evaluation = evaluate(client.snapshot, client.scenarioSets)
    let figures = ClientFigures(evaluation)
    let past = try past.of(id)
    let change = past.before.map { ClientChange(from: $0, to: figures) }
    let (page, files) = composed(evaluation, change, past.nights, id)
    let isFirst = ids.change { $0.add(id).isNew }
    var staged: (files: ReportFiles, digests: [FileDigest])?
    if isFirst {
      staged = try stager.stage(files, of: id)
      staged?.files.anchors = page.anchors
    }
    guard let summary = page.summary else { preconditionFailure("every report has a summary") }
    let endings = files.map(\.ending)
    let leaving = links.leaving(page.links, anchors: page.anchors, endings: endings)
    let kind = ClientKind(
      scenarioSets: client.scenarioSets.map(\.id), venues: site.world.comparesVenues ? nil : client.venues,
      endings: endings, anchors: page.anchors, links: leaving, hasWarnings: !client.warnings.isEmpty)
    return ClientResult.Report(
      id: id, warnings: client.warnings, evaluation: keepsEvaluations ? evaluation : nil, summary: summary,
      figures: figures, change: change,
      kept: KeptClient(
        input: input, site: past.key(with: siteKey(of: kind)), files: staged?.digests ?? [],
        line: stager.folder == nil ? [] : figures.line, summary: summary), kind: kind, files: staged?.files,
      links: links.toCheck(leaving))
  }

  private mutating func composed(
    _ evaluation: Evaluation, _ change: ClientChange?, _ nights: [ClientNight], _ id: String
  ) -> (page: ComposedPage, files: [(ending: String, bytes: [UInt8])]) {
    let places = stager.places
    guard !places.isStandalone else {
      let page = composer.composeAlone(evaluation, change: change, nights: nights, shapes: &shapes)
      return (page, [(places.ending, page.html)])
    }
    let page = composer.compose(
      evaluation, change: change, nights: nights, depth: places.depth, place: places.place(of: id), shapes: &shapes)
    var files = [("/index.html", page.html), ("/index.md", page.markdown)]
    if let json = page.json { files.append(("/report.json", json)) }
    return (page, files + page.pictures.map { ("/" + $0.name, $0.bytes) })
  }

  /// A report that stands, made from the same input and the same site.
  private struct Standing {
    let client: KeptClient
    let kind: ClientKind
    let id: String
    let before: ClientFigures??
    let files: ReportFiles
  }

  private mutating func standing(_ input: BuildKey) throws(PublishingFault) -> Standing? {
    guard let kept, let client = kept.client(of: input) else { return nil }
    let kind = kept.kinds[client.kind]
    let key = siteKey(of: kind)
    guard key != .none, let id = client.id else { return nil }
    let past = try past.of(id)
    guard client.site == past.key(with: key), let files = stager.standing(client, kind, of: id) else { return nil }
    return Standing(client: client, kind: kind, id: id, before: past.before, files: files)
  }

  /// Takes over a report that a shard has made, if it is the one that this site would have.
  private mutating func joined(_ report: ShardReport) throws(PublishingFault) -> ClientResult.Report {
    let (client, key) = (report.client, siteKey(of: report.kind))
    guard let id = client.id else { throw .shard(report.folder, .unreadable) }
    let past = try past.of(id)
    guard key != .none, client.site == past.key(with: key) else { throw .shard(report.folder, .otherSite) }
    let isFirst = ids.change { $0.add(id).isNew }
    let files = isFirst ? try stager.join(report, of: id) : ReportFiles()
    return try self.report(
      Standing(client: client, kind: report.kind, id: id, before: past.before, files: files), isFirst: isFirst)
  }

  /// - Parameter client: the portfolio, where somebody looks at it again.
  private mutating func report(
    _ standing: Standing, _ client: PortfolioFile? = nil, isFirst: Bool? = nil
  ) throws(PublishingFault) -> ClientResult.Report {
    let id = standing.id
    let evaluation = keepsEvaluations ? client.map { evaluate($0.snapshot, $0.scenarioSets) } : nil
    let isCompared = evaluation != nil || standing.before != nil || keepsFigures
    let figures = isCompared ? evaluation.map(ClientFigures.init) ?? standing.client.figures : nil
    let isFirst = isFirst ?? ids.change { $0.add(id).isNew }
    return ClientResult.Report(
      id: id, warnings: client?.warnings ?? [],
      evaluation: evaluation, summary: nil, figures: figures,
      change: standing.before.flatMap { before in figures.map { ClientChange(from: before, to: $0) } },
      kept: standing.client, kind: standing.kind, files: isFirst ? standing.files : nil,
      links: links.toCheck(standing.kind.links))
  }

  private mutating func siteKey(of kind: ClientKind) -> BuildKey {
    if let key = keys[kind] { return key }
    let made = key.key(of: kind) ?? .none
    keys[kind] = made
    return made
  }
}

extension PortfolioFile {
  /// The venues that its accounts and plans name, in the order of their ids.
  fileprivate var venues: [String] {
    let portfolio = snapshot.portfolio
    return Set(portfolio.accounts.map(\.venue) + portfolio.plans.map(\.venue)).sorted()
  }
}
