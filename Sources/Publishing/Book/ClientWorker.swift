import Hedging
import Markup
import Parsing
import Reporting

/// Turns inputs into reports, one after the other. Each thread has its own, with what it keeps from one to the next.
struct ClientWorker {
  let site: SiteFolder
  let composer: Composer
  let only: Set<String>?
  /// The ids whose files somebody has staged.
  let claims: Monitor<Set<String>>
  let keepsEvaluations: Bool
  private let baseline: Baseline?
  private let history: History?
  private var stager: ReportStager
  private var shapes = PageShapes()
  private var links: ReportLinks

  init(
    _ build: SiteBuild, _ stager: ReportStager, claims: Monitor<Set<String>>, only: Set<String>?, keepsEvaluations: Bool
  ) {
    site = build.site
    composer = build.composer
    baseline = build.baseline
    history = build.history
    self.only = only
    self.claims = claims
    self.keepsEvaluations = keepsEvaluations
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
    let client: PortfolioFile
    do throws(Faults) { client = try input.portfolio(source, in: site.world) } catch { return .refused(error, id: id) }
    do throws(PublishingFault) { return .built(try report(client)) } catch { return .failed(error) }
  }

  private mutating func report(_ client: PortfolioFile) throws(PublishingFault) -> ClientResult.Report {
    let id = client.snapshot.portfolio.id
    let evaluation = evaluate(client.snapshot, client.scenarioSets)
    let figures = ClientFigures(evaluation)
    let change = try baseline.map { baseline throws(PublishingFault) in
      ClientChange(from: try baseline.figures(of: id), to: figures)
    }
    let nights = try history.map { history throws(PublishingFault) in try history.nights(of: id) } ?? []
    let (page, files) = composed(evaluation, change, nights, id)
    let isFirst = claims.change { $0.insert(id).inserted }
    var staged: ReportFiles?
    if isFirst {
      staged = try stager.stage(files, of: id)
      staged?.anchors = page.anchors
    }
    return ClientResult.Report(
      id: id, warnings: client.warnings, evaluation: keepsEvaluations ? evaluation : nil, summary: page.summary,
      bytes: page.summary?.bytes ?? [], figures: figures, line: stager.folder == nil ? [] : figures.line,
      change: change, files: staged,
      links: links.toCheck(page.links, anchors: page.anchors, of: id, endings: files.map(\.ending)))
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
}
