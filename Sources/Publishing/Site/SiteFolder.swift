import Hedging
public import Parsing

/// A site's inputs, read and checked: everything but the portfolios, which are read one by one while the site is built.
public struct SiteFolder: Sendable {
  public let path: String
  public let settings: SiteFile
  public let world: World
  /// The site's own templates, by file name.
  public let templates: [String: [UInt8]]
  private let files: SiteFiles

  /// Reads `site.json` and what it names. All files are read before anything is refused, so that one run tells all faults.
  public init(_ path: String) throws(PublishingFault) {
    let file = path + "/site.json"
    guard Disk.isFile(file) else { throw .noSite(file) }
    // What the formats have and this version does not build is refused: a page that is silently missing would be worse.
    for folder in [path + "/assets"] where Disk.isFolder(folder) {
      let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(folder) }
      if let first = names.first { throw .notYetSupported(path: folder + "/" + first) }
    }
    let files = SiteFiles(path)
    var strays: [String] = []
    let source = try files.source(file)
    var inputs = InputReader()
    guard let settings = inputs.read({ () throws(Faults) in try SiteFile.read(source) }) else {
      throw .input(inputs.faults)
    }
    let marketSource = try files.source(path + "/" + settings.market)
    let marketFolder = marketSource.file.prefix(through: marketSource.file.lastIndex(of: "/") ?? path.startIndex)
    let market = inputs.read { () throws(Faults) in
      try MarketFile.read(marketSource) { files.source(named: marketFolder + $0, strays: &strays) }
    }
    let venues = try Self.venues(in: path + "/" + settings.venues, files, &inputs, strays: &strays)
    var sets: [ScenarioSet] = []
    if let market {
      for file in try files.files(in: path + "/" + settings.scenarios) {
        let source = try Self.source(file)
        let set = inputs.read { [venues] () throws(Faults) in
          try ScenarioFile.read(source, market: market, venues: venues) { name in
            files.source(named: path + "/" + settings.scenarios + "/" + name, strays: &strays)
          }
        }
        if let set { sets.append(set) }
      }
      inputs.read { [sets] () throws(Faults) in try settings.check(scenarioSets: sets) }
    }
    if let stray = strays.first { throw .outsideTheSite(stray) }
    guard let market, inputs.faults.isEmpty else { throw .input(inputs.faults) }
    self.path = path
    self.files = files
    self.settings = settings
    world = World(
      market: market, venues: venues, scenarioSets: sets, defaultScenarioSets: settings.scenarioSets,
      houseLimits: settings.limits, comparesVenues: settings.alternatives)
    templates = try Self.templates(in: path + "/templates", files)
  }

  /// The portfolios' files, in the order of their names.
  public func portfolios() throws(PublishingFault) -> [String] {
    let folder = path + "/" + settings.portfolios
    if let stream = try files.files(in: folder, ending: ".ndjson").first { throw .notYetSupported(path: stream) }
    return try files.files(in: folder)
  }

  /// Reads the venues. A tiers file may stand among them: it is no venue, but one of them names it.
  private static func venues(
    in folder: String, _ files: SiteFiles, _ inputs: inout InputReader, strays: inout [String]
  ) throws(PublishingFault) -> [Venue] {
    var venues: [Venue] = []
    var named: Set<String> = []
    var refused: [(file: String, faults: Faults)] = []
    for file in try files.files(in: folder) {
      let source = try source(file)
      do throws(Faults) {
        venues.append(
          try VenueFile.read(source) { name in
            named.insert(folder + "/" + name)
            return files.source(named: folder + "/" + name, strays: &strays)
          })
      } catch { refused.append((file, error)) }
    }
    for refusal in refused where !named.contains(refusal.file) { inputs.faults.append(refusal.faults) }
    return venues
  }

  private static func templates(in folder: String, _ files: SiteFiles) throws(PublishingFault) -> [String: [UInt8]] {
    var templates: [String: [UInt8]] = [:]
    for file in try files.files(in: folder, ending: "") {
      templates[String(file.dropFirst(folder.count + 1))] = try source(file).bytes
    }
    return templates
  }

  /// Reads a file, wherever it lies: one that ``SiteFiles`` has listed, or one that the command line names.
  static func source(_ path: String) throws(PublishingFault) -> Source {
    Source(file: path, bytes: try PublishingFault.disk { () throws(DiskFault) in try Disk.read(path) })
  }
}

/// Reads one input after the other and keeps their faults.
struct InputReader {
  var faults: [Faults] = []

  @discardableResult
  mutating func read<Result>(_ body: () throws(Faults) -> Result) -> Result? {
    do throws(Faults) { return try body() } catch {
      faults.append(error)
      return nil
    }
  }
}
