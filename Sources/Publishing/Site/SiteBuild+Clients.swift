import Hedging
import Parsing
import Reporting

/// The clients of a site: read in order, evaluated and composed by any number of workers, and taken in order again, so that
/// nothing that is told or written depends on their number.
extension SiteBuild {
  /// How a build goes through its clients.
  struct Way {
    /// How many threads evaluate.
    var jobs = Threads.processors
    /// The ids of the only clients that are built; `nil` for all.
    var only: Set<String>?
    /// The shard that is built; `nil` for the whole.
    var shard: Shard?
    /// The shards whose reports are joined, where none is made.
    var shards: [ShardOutput]?
    /// What an earlier build has left, if any of it may be taken over.
    var kept: KeptClients?
    /// Whether nothing is taken over that could be made again.
    var isFull = false
    /// Sees each client that is built, in the order of the input.
    var note: ((BuiltClient) -> Void)?
    /// Whether it is to see evaluations too, for which reports that stand are evaluated again.
    var isEvaluating = false
    /// Sees how far the build is, at every client.
    var pace: ((BuildPace) -> Void)?
  }

  /// Adds every client.
  ///
  /// - Returns: clients whose file is not called as they are, which of those that are asked for were found, and the sum of the
  ///   keys of all inputs.
  func addClients(
    of files: [String], _ way: Way, to pages: inout Composition, _ output: inout some PageOutput,
    _ links: inout LinkCheck
  ) throws(PublishingFault) -> (misnamed: [(id: String, file: String)], found: Set<String>, book: BuildKey) {
    let reader = Monitor(BookReader(files, shards: way.shards))
    defer { reader.change { $0.close() } }
    let stager = output.reportStager()
    let first = ClientWorker(self, stager, ids: output.reports.ids, way)
    var taking = Taking(files: files, way: way, links: links)
    defer { links = taking.links }

    let deliveries = Monitor(Deliveries(workers: way.jobs))
    // One worker is this thread itself.
    let threads = Threads(way.jobs > 1 ? way.jobs : 0) {
      var worker = first
      while deliveries.wait({ $0.begin() }), let block = reader.change({ $0.block() }) {
        let results = worker.results(block)
        deliveries.change { $0.deliver(results, of: block.number) }
      }
      deliveries.change { $0.leave() }
    }
    deliveries.change { $0.leave(way.jobs - threads.count) }
    var worker = threads.count == 0 ? first : nil
    var results: [ClientResult] = []
    do throws(PublishingFault) {
      while true {
        if worker != nil {
          results = reader.change { $0.block() }.flatMap { worker?.results($0) } ?? []
        } else {
          results = deliveries.wait { $0.take() }
        }
        if results.isEmpty { break }
        for result in results { try taking.take(result, into: &pages, &output) }
      }
    } catch {
      deliveries.change { $0.stop() }
      threads.join()
      // Files of other clients wait beside their places, and have to be taken back.
      for result in results + deliveries.change(\.rest) {
        guard case .built(let report) = result.outcome, let files = report.files else { continue }
        output.reports.add(report.id, files, from: result.place)
      }
      throw error
    }
    threads.join()
    return (taking.misnamed, taking.found, taking.book)
  }

  /// What takes the clients, one by one, in the order of the input.
  private struct Taking {
    let files: [String]
    let way: Way
    var links: LinkCheck
    var misnamed: [(id: String, file: String)] = []
    var found: Set<String> = []
    var book = BuildKey.none
    private var pace = BuildPace()

    init(files: [String], way: Way, links: LinkCheck) {
      self.files = files
      self.way = way
      self.links = links
    }

    mutating func take(
      _ result: ClientResult, into pages: inout Composition, _ output: inout some PageOutput
    ) throws(PublishingFault) {
      pace.done += 1
      book = book &+ result.input
      defer { way.pace?(pace) }
      switch result.outcome {
      case .passedOver: break
      case .failed(let fault): throw fault
      case .refused(let faults, let id):
        pages.refuse(faults)
        pace.refused += 1
        if let id { found.insert(id) }
      case .built(let report):
        if let first = output.reports.place(of: report.id) {
          if let files = report.files { output.reports.add(report.id, files, from: first) }
          if let shards = way.shards {
            throw .shard(shards[result.place.file].path, .client(report.id, first: shards[first.file].path))
          }
          return try pages.refuse(report.id, first, result.place, in: files)
        }
        let kept = pages.add(report)
        output.reports.add(report.id, report.files ?? ReportFiles(), from: result.place, kept: kept)
        if let fault = pages.spool.failure { throw .disk(fault) }
        note(report, from: result.place)
        links.note(ofReport: report.links, on: output.reports.places.path(of: report.id), in: output)
      }
    }

    private mutating func note(_ report: ClientResult.Report, from place: ClientPlace) {
      let file = way.shards?[place.file].path ?? files[place.file]
      if way.shards == nil, place.line == 0, SiteDoubts.name(of: file) != report.id + ".json" {
        misnamed.append((report.id, file))
      }
      if let figures = report.figures {
        way.note?(BuiltClient(evaluation: report.evaluation, file: file, figures: figures, change: report.change))
      }
    }
  }
}
