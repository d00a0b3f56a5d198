import Hedging
import Markup
import Parsing
import Reporting

/// Turns inputs into reports, one after the other. Each thread has its own, with what it keeps from one to the next.
struct ClientWorker {
  let site: SiteFolder
  let composer: Composer
  let only: Set<String>?
  /// What an earlier build has left.
  let kept: KeptClients?
  let key: SiteKey
  /// The ids whose files somebody has staged.
  let claims: Monitor<Set<String>>
  let keepsEvaluations: Bool
  private var stager: ReportStager
  private var shapes = PageShapes()
  private var links: ReportLinks
  /// The keys of kinds that were met.
  private var keys: [ClientKind: BuildKey] = [:]

  init(
    _ build: SiteBuild, _ stager: ReportStager, claims: Monitor<Set<String>>, _ way: SiteBuild.Way
  ) {
    site = build.site
    composer = build.composer
    only = way.only
    kept = way.isFull ? nil : way.kept
    key = build.key
    self.claims = claims
    keepsEvaluations = way.note != nil
    self.stager = stager
    links = ReportLinks(stager.places)
  }

  mutating func results(_ block: BookReader.Block) -> [ClientResult] {
    var results: [ClientResult] = []
    for input in block.inputs { results.append(ClientResult(place: ClientPlace(input), outcome: outcome(input))) }
    return results
  }

  private mutating func outcome(_ input: ClientInput) -> ClientResult.Outcome {
    let source: Source
    do throws(PublishingFault) { source = try input.source() } catch { return .failed(error) }
    // One whose id cannot be read may be one of those that are asked for.
    let id = only == nil ? nil : source.id
    if let only, let id, !only.contains(id) { return .passedOver }
    let inputKey = BuildKey(of: source.bytes)
    let standing = standing(inputKey)
    if let standing, !keepsEvaluations, !standing.kind.hasWarnings { return .built(report(standing)) }
    let client: PortfolioFile
    do throws(Faults) { client = try input.portfolio(source, in: site.world) } catch { return .refused(error, id: id) }
    if let standing { return .built(report(standing, client)) }
    do throws(PublishingFault) { return .built(try report(client, inputKey)) } catch { return .failed(error) }
  }

  private mutating func report(_ client: PortfolioFile, _ input: BuildKey) throws(PublishingFault)
    -> ClientResult.Report
  {
    let id = client.snapshot.portfolio.id
    let evaluation = evaluate(client.snapshot, client.scenarioSets)
    let (page, files) = composed(evaluation, id)
    let isFirst = claims.change { $0.insert(id).inserted }
    var staged: (files: ReportFiles, digests: [FileDigest])?
    if isFirst {
      staged = try stager.stage(files, of: id)
      staged?.files.anchors = page.anchors
    }
    guard let summary = page.summary else { preconditionFailure("every report has a summary") }
    let endings = files.map(\.ending)
    let leaving = links.leaving(page.links, anchors: page.anchors, of: id, endings: endings)
    let kind = ClientKind(
      scenarioSets: client.scenarioSets.map(\.id), venues: site.world.comparesVenues ? nil : client.venues,
      endings: endings, anchors: page.anchors, links: leaving, hasWarnings: !client.warnings.isEmpty)
    return ClientResult.Report(
      id: id, warnings: client.warnings, evaluation: keepsEvaluations ? evaluation : nil, summary: summary,
      kept: KeptClient(input: input, site: siteKey(of: kind), files: staged?.digests ?? [], summary: summary),
      kind: kind, files: staged?.files, links: links.toCheck(leaving))
  }

  private mutating func composed(
    _ evaluation: Evaluation, _ id: String
  ) -> (page: ComposedPage, files: [(ending: String, bytes: [UInt8])]) {
    let places = stager.places
    guard !places.isStandalone else {
      let page = composer.composeAlone(evaluation, shapes: &shapes)
      return (page, [(places.ending, page.html)])
    }
    let page = composer.compose(evaluation, depth: places.depth, place: places.place(of: id), shapes: &shapes)
    var files = [("/index.html", page.html), ("/index.md", page.markdown)]
    if let json = page.json { files.append(("/report.json", json)) }
    return (page, files + page.pictures.map { ("/" + $0.name, $0.bytes) })
  }

  /// A report that stands, made from the same input and the same site.
  private struct Standing {
    let client: KeptClient
    let kind: ClientKind
    let id: String
    let files: ReportFiles
  }

  private mutating func standing(_ input: BuildKey) -> Standing? {
    guard let kept, let client = kept.client(of: input) else { return nil }
    let kind = kept.kinds[client.kind]
    guard client.site == siteKey(of: kind), client.site != .none, let id = client.id,
      let files = stager.standing(client, kind, of: id)
    else { return nil }
    return Standing(client: client, kind: kind, id: id, files: files)
  }

  /// - Parameter client: the portfolio, where somebody looks at it again.
  private mutating func report(_ standing: Standing, _ client: PortfolioFile? = nil) -> ClientResult.Report {
    let id = standing.id
    let isFirst = claims.change { $0.insert(id).inserted }
    return ClientResult.Report(
      id: id, warnings: client?.warnings ?? [],
      evaluation: keepsEvaluations ? client.map { evaluate($0.snapshot, $0.scenarioSets) } : nil,
      summary: nil, kept: standing.client, kind: standing.kind, files: isFirst ? standing.files : nil,
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
