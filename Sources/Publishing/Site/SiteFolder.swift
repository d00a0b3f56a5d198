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
  /// What is most likely a mistake and keeps nothing from being built.
  public let warnings: [SiteWarning]
  /// What is published as it is.
  let assets: [AssetFolder.File]
  /// The publisher's mark, as it stands in the site's first folder.
  let logo: (path: String, bytes: [UInt8])?

  /// Reads `site.json` and what it names. All files are read before anything is refused, so that one run tells all faults.
  public init(_ path: String) throws(PublishingFault) { try self.init(SiteReading(path)) }

  init(_ reading: SiteReading) throws(PublishingFault) {
    if let fault = PublishingFault(reading.faults) { throw fault }
    path = reading.path
    files = reading.files
    settings = reading.settings
    world = reading.world
    templates = reading.templates
    warnings = reading.warnings
    assets = reading.assets
    logo = try settings.logo.map { [files] logo throws(PublishingFault) in
      ("logo." + logo.kind, try files.source(reading.path + "/" + logo.file).bytes)
    }
  }

  /// The portfolios' files and streams, in the order of their names, and what lies among them and is not read.
  func portfolios() throws(PublishingFault) -> (
    files: [String], faults: [PublishingFault], warnings: [SiteWarning]
  ) {
    try Self.portfolios(in: path, files, settings)
  }

  static func portfolios(
    in path: String, _ files: SiteFiles, _ settings: SiteFile
  ) throws(PublishingFault) -> (files: [String], faults: [PublishingFault], warnings: [SiteWarning]) {
    let folder = try files.folder(path + "/" + settings.portfolios, endings: [".json", BookReader.stream])
    let (faults, warnings) = try folder.strays(named: [])
    let isEmpty = folder.files.isEmpty && faults.isEmpty
    return (folder.files, faults, isEmpty ? warnings + [.noPortfolios(folder.path)] : warnings)
  }

  static func templates(in folder: String, _ files: SiteFiles) throws(PublishingFault) -> [String: [UInt8]] {
    var templates: [String: [UInt8]] = [:]
    guard Disk.kind(folder) != nil else { return templates }
    guard Disk.isFolder(folder) else { throw .notAFolder(folder) }
    for name in try PublishingFault.disk({ () throws(DiskFault) in try Disk.list(folder) }) {
      // A folder replaces nothing, as a file of its name would not.
      let isFolder = Disk.isFolder(folder + "/" + name)
      templates[name] = isFolder ? [] : try files.source(folder + "/" + name).bytes
    }
    return templates
  }

  /// Reads one file of the site.
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
