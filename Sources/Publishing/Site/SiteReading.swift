import Hedging
import Parsing

/// A site's inputs as far as they can be read, with everything that is wrong with them: all files but the portfolios.
///
/// A site that is to be built must have no faults; one that is checked is read on, so that one look tells them all.
struct SiteReading {
  let path: String
  let files: SiteFiles
  private(set) var settings: SiteFile
  private(set) var world: World
  /// The site's own templates, by file name.
  private(set) var templates: [String: [UInt8]] = [:]
  /// The site's own pages.
  private(set) var pages: [PageFolder.File] = []
  /// What is published as it is.
  private(set) var assets: [AssetFolder.File] = []
  private(set) var faults: [PublishingFault] = []
  private(set) var warnings: [SiteWarning] = []
  /// What reports are made from.
  private(set) var inputs: SiteInputs
  /// What exists and could not be read.
  private(set) var unread = UnreadInputs()
  private var doubts = SiteDoubts()
  private let asOf: Instant?

  /// - Parameters:
  ///   - drafts: whether pages that are marked as drafts belong to the site.
  ///   - asOf: the moment of the prices, in place of the one in the market's file.
  /// - Throws: where there is no site at all.
  init(_ path: String, drafts: Bool = true, asOf: Instant? = nil) throws(PublishingFault) {
    self.path = path
    self.asOf = asOf
    files = SiteFiles(path)
    let source = try Self.siteFile(in: path, files)
    inputs = SiteInputs(settings: source)
    settings = .conventional
    world = World(market: .unread, venues: [])
    attempt { (site) throws(PublishingFault) in
      do throws(Faults) { site.settings = try SiteFile.read(source) } catch {
        site.unread.site = true
        throw .input([error])
      }
    }
    attempt { (site) throws(PublishingFault) in try site.readMarket() }
    attempt { (site) throws(PublishingFault) in try site.readVenues() }
    attempt { (site) throws(PublishingFault) in try site.readScenarios() }
    attempt { (site) throws(PublishingFault) in
      site.templates = try SiteFolder.templates(in: path + "/templates", site.files)
    }
    attempt { (site) throws(PublishingFault) in
      let folder = try PageFolder(site.files, path, site.world.scenarioSets, drafts: drafts)
      site.pages = folder.files
      let own = folder.refused.compactMap { site.unread.withoutConsequences($0) }
      site.faults += folder.faults + own.map { .input([$0]) }
    }
    attempt { (site) throws(PublishingFault) in
      let folder = try AssetFolder(site.files, path + "/assets")
      site.assets = folder.files
      site.faults += folder.faults
    }
    attempt { (site) throws(PublishingFault) in try site.refuseMissing(site.settings.portfolios) }
    world.take(settings)
    faults += missing(from: source).map { .input([$0]) }
    // It is told here, and not of every portfolio that relies on it.
    for id in missingScenarioSets { unread.note(id, .scenarios) }
    warnings += doubts.warnings(in: world).map { .input($0) } + unreadFolders() + emptyTemplates()
  }

  /// Does one part of the reading; what is wrong there is noted, and the next part goes on.
  private mutating func attempt(_ body: (inout SiteReading) throws(PublishingFault) -> Void) {
    do throws(PublishingFault) { try body(&self) } catch { faults.append(error) }
  }

  private mutating func readMarket() throws(PublishingFault) {
    let file = path + "/" + settings.market
    // Of a site whose own file cannot be read it is not known where the market's is.
    if unread.site, !Disk.isFile(file) { return unread.market = true }
    guard Disk.kind(file) != nil else {
      unread.market = true
      throw .missingFile(file, .market)
    }
    let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
    unread.market = true
    let source = try files.source(file)
    unread.market = false
    var outside: [PublishingFault] = []
    defer { note(outside) }
    do throws(Faults) {
      world.market = try MarketFile.read(source) {
        doubts.marketHistory = files.source(named: folder + $0, outside: &outside)
        return doubts.marketHistory
      }
      if let asOf { world.market.asOf = asOf }
      doubts.market = source
      inputs.market = SiteInputs.digest([source] + [doubts.marketHistory].compactMap(\.self))
      world.misnamedPrices = MisnamedPrices(world.market, source)
    } catch {
      if !outside.isEmpty { unread.named = true }
      // What is wrong with the market itself follows from no other file's fault.
      refuse(error, of: source, as: .market)
      unread.market = true
    }
  }

  private mutating func readVenues() throws(PublishingFault) {
    let folder = try list(settings.venues) { $0.everyVenue = true }
    var named: Set<String> = []
    var first: [String: String] = [:]
    var outside: [PublishingFault] = []
    defer { note(outside) }
    var refused: [(source: Source, faults: Faults)] = []
    for file in folder.files {
      attempt { (site) throws(PublishingFault) in
        let source = try site.source(file) { $0.everyVenue = true }
        do throws(Faults) {
          var sources = [source]
          let venue = try VenueFile.read(source) { name in
            named.insert(folder.path + "/" + name)
            let tiers = site.files.source(named: folder.path + "/" + name, outside: &outside)
            sources += [tiers].compactMap(\.self)
            return tiers
          }
          guard site.take(venue.id, of: .venue, file, &first) else { return }
          site.world.venues.append(venue)
          site.inputs.venues[venue.id] = SiteInputs.digest(sources)
          site.doubts.venues.append((venue, source))
        } catch {
          if !outside.isEmpty { site.unread.named = true }
          refused.append((source, error))
          named.formUnion(source.tiersFiles.map { folder.path + "/" + $0 })
        }
      }
    }
    // A tiers file may stand among the venues: it is no venue, but one of them names it.
    refused.removeAll { named.contains($0.source.file) }
    for (source, _) in refused where source.likelyKind ?? .venue == .venue { unread.note(source, .venue) }
    for (source, faults) in refused { refuse(faults, of: source, as: .venue) }
    try noteStrays(of: folder, named: named)
  }

  private mutating func readScenarios() throws(PublishingFault) {
    let folder = try list(settings.scenarios) { $0.everyScenarioSet = true }
    var named: Set<String> = []
    var first: [String: String] = [:]
    var outside: [PublishingFault] = []
    defer { note(outside) }
    for file in folder.files {
      attempt { (site) throws(PublishingFault) in
        let source = try site.source(file) { $0.everyScenarioSet = true }
        var histories: [String: Source] = [:]
        do throws(Faults) {
          let world = site.world
          let set = try ScenarioFile.read(source, market: world.market, venues: world.venues) { name in
            let path = folder.path + "/" + name
            named.insert(path)
            histories[path] = site.files.source(named: path, outside: &outside)
            return histories[path]
          }
          guard site.take(set.id, of: .scenarios, file, &first) else { return }
          site.warn(of: set, histories)
          site.world.scenarioSets.append(set)
          site.inputs.note(scenarioSet: set.id, source, histories)
          site.doubts.sets.append((set, source))
        } catch {
          if !outside.isEmpty { site.unread.named = true }
          site.refuse(error, of: source, as: .scenarios)
        }
      }
    }
    try noteStrays(of: folder, named: named)
  }

  /// Notes funding rates that no settlement will use, once a file.
  private mutating func warn(of set: ScenarioSet, _ sources: [String: Source]) {
    for history in set.scenarios.compactMap(\.history) {
      guard let source = sources[history.file] else { continue }
      doubts.histories.append((history, source))
      guard let fault = UnusedFunding.warning(history, source, venues: world.venues)
      else { continue }
      if !warnings.contains(.input(fault)) { warnings.append(.input(fault)) }
    }
  }

  /// Notes what is wrong with a file, as far as it does not follow from what is wrong with others.
  private mutating func refuse(_ all: Faults, of source: Source, as kind: FileKind) {
    let misplaced = all.ifMisplaced(source, expected: kind)
    // Which venue names a file of tiers is not known while one of them cannot be read.
    if misplaced?.found == .tiers, !unread.venues.isEmpty || unread.everyVenue { return }
    if misplaced == nil { unread.note(source, kind) }
    let (own, ofMarket) = world.misnamedPrices.split(misplaced?.faults ?? all)
    if !ofMarket.isEmpty, !unread.market {
      // It is told here, and not of every file that needs the price.
      unread.market = true
      faults.append(.input([Faults(ofMarket)]))
    }
    if let faults = unread.withoutConsequences(Faults(own)) { self.faults.append(.input([faults])) }
  }

  /// Whether an id is free; of two files with one id, the second is refused.
  private mutating func take(_ id: String, of kind: FileKind, _ file: String, _ first: inout [String: String]) -> Bool {
    guard let earlier = first.updateValue(file, forKey: id) else { return true }
    faults.append(.repeated(kind, id: id, in: earlier, file))
    // Which of the two was meant is not known, so nothing is said of what it holds, nor of the id that it should have.
    unread.note(id, kind)
    for file in [earlier, file] { unread.note(Source(file: file, bytes: []), kind) }
    return false
  }

  /// Files that others name and that lie outside; one that its folder has told of is not told twice.
  private mutating func note(_ outside: [PublishingFault]) {
    for fault in outside {
      guard case .outsideTheSite(let path) = fault else { continue }
      let isTold = faults.contains { if case .outsideTheSite(path) = $0 { true } else { false } }
      if !isTold { faults.append(fault) }
    }
  }

  /// Reads a file; what is in one that cannot be read is not known.
  private mutating func source(
    _ file: String, _ note: (inout UnreadInputs) -> Void
  ) throws(PublishingFault) -> Source {
    do throws(PublishingFault) { return try files.source(file) } catch {
      note(&unread)
      throw error
    }
  }

  /// Lists a folder; of one that cannot be listed it is not known what it has.
  private mutating func list(
    _ folder: String, _ note: (inout UnreadInputs) -> Void
  ) throws(PublishingFault) -> InputFolder {
    do throws(PublishingFault) {
      try refuseMissing(folder)
      let listed = try files.folder(path + "/" + folder)
      if !listed.faults.isEmpty { note(&unread) }
      return listed
    } catch {
      note(&unread)
      throw error
    }
  }

  private mutating func noteStrays(of folder: InputFolder, named: Set<String>) throws(PublishingFault) {
    let strays = try folder.strays(named: named)
    faults += strays.faults
    // What a file names is not known while it cannot be read.
    if unread.venues.isEmpty, unread.scenarioSets.isEmpty { warnings += strays.warnings }
  }
}
