import Hedging
import Parsing

/// What a site cannot do without.
extension SiteReading {
  /// Refuses a folder that `site.json` names and that is not there: its files would be missed, and their reports removed.
  func refuseMissing(_ folder: String) throws(PublishingFault) {
    guard Disk.kind(path + "/" + folder) == nil, let faults = settings.missingFolder(folder) else { return }
    throw .input([faults])
  }

  /// What `site.json` names and the site does not have: its logo, and its default scenario sets, which are looked up even
  /// where something else in the file is at fault.
  func missing(from source: Source) -> [Faults] {
    var inputs = InputReader()
    inputs.read { () throws(Faults) in try settings.check { Disk.isFile(path + "/" + $0) } }
    var known = unread
    known.site = false
    if !unread.site || source.hasScenarios(in: settings.scenarios) {
      inputs.read { () throws(Faults) in try SiteFile.check(source, scenarioSets: world.scenarioSets) }
    }
    return inputs.faults.compactMap { known.withoutConsequences($0) }
  }

  /// The source of `site.json`.
  static func siteFile(in path: String, _ files: SiteFiles) throws(PublishingFault) -> Source {
    guard Disk.kind(path) != nil else { throw .noFolder(path) }
    guard Disk.isFolder(path) else { throw .notAFolder(path) }
    let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(path) }
    guard names.contains("site.json") else { throw .noSite(path, isEmpty: names.isEmpty) }
    return try files.source(path + "/site.json")
  }

  /// The sets that the settings name for all portfolios and that are not there.
  var missingScenarioSets: [String] {
    settings.scenarioSets.filter { id in !world.scenarioSets.contains { $0.id == id } }
  }
}

extension World {
  /// What the site's own file says of all portfolios.
  mutating func take(_ settings: SiteFile) {
    defaultScenarioSets = settings.scenarioSets
    houseLimits = settings.limits
    comparesVenues = settings.alternatives
  }
}
