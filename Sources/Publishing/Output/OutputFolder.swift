/// The folder a site is written into, whole or not at all.
///
/// Pages are written beside their places first, under names that no page has; what is equal to the page that stands there is
/// not written. A report that is new waits as a whole, in a folder under such a name, and is moved at once. Only when everything is on the disk are the new pages moved into place and stale ones removed. When anything
/// fails before that, what was there before is untouched.
///
/// A build that is killed while it moves pages leaves a mixture of two whole builds; the next whole build makes one of it.
struct OutputFolder: PageOutput {
  /// Ends the names of pages that are not in place yet.
  static let suffix = ".hedgerow-new"
  /// What a build leaves behind: the list of its files, by which the next knows what is its own to remove.
  static let manifest = "manifest.json"

  let path: String
  /// Whether this build makes a part of the site again, and leaves the rest as it stands.
  let isPart: Bool
  private(set) var staged: [String] = []
  /// The files that are no report's.
  private(set) var own: [String: FileDigest] = [:]
  private var places = OutputPlaces()
  var stager: FileStager
  var reports: StagedReports
  /// Whether files are moved into place.
  var isMoving = false
  private(set) var written = 0
  private(set) var unchanged = 0

  /// - Throws: ``PublishingFault/outputIsNotOurs(_:)`` for a folder that holds something, but no manifest of a build;
  ///   ``PublishingFault/nothingToRebuild(_:)`` for a part where nothing was built yet.
  init(_ path: String, reports places: ReportPlaces, isPart: Bool = false) throws(PublishingFault) {
    self.path = path
    self.isPart = isPart
    stager = FileStager(path)
    reports = StagedReports(places)
    guard Disk.kind(path) != nil else {
      if isPart { throw .nothingToRebuild(path) }
      return
    }
    guard Disk.isFolder(path) else { throw .outputIsNotAFolder(path) }
    let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(path) }
    if isPart, !names.contains(Self.manifest) { throw .nothingToRebuild(path) }
    guard !names.allSatisfy({ $0.hasSuffix(Self.suffix) }) else { return }
    // A first build that was killed has its manifest only under the other name, or none but the mark.
    guard
      [Self.manifest, Self.manifest + Self.suffix].contains(where: { Manifest.isOurs(path + "/" + $0) })
        || Disk.kind(path + "/" + Self.mark) == .file
    else { throw .outputIsNotOurs(path) }
  }

  var scratch: String { path }

  func reportStager() -> ReportStager { ReportStager(places: reports.places, folder: FileStager(path)) }

  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) {
    try take(relative, FileDigest(of: bytes))
    note(relative, isStaged: try stager.stage(bytes, at: relative))
  }

  mutating func stage(copyOf source: String, at relative: String) throws(PublishingFault) {
    let digest = try PublishingFault.disk { () throws(DiskFault) in try FileDigest(ofFile: source) }
    try take(relative, digest)
    let isStaged = try stager.stage(at: relative, isThere: { (try? Disk.isSame(source, as: $0)) == true }) {
      file throws(DiskFault) in try Disk.copy(source, to: file)
    }
    note(relative, isStaged: isStaged)
  }

  private mutating func take(_ relative: String, _ digest: FileDigest) throws(PublishingFault) {
    try places.take(relative, among: reports)
    own[relative] = digest
    // Before it is written: of a disk that is full, the half of a file has to be taken back too.
    staged.append(relative)
  }

  private mutating func note(_ relative: String, isStaged: Bool) {
    guard !isStaged else { return }
    unchanged += 1
    staged.removeLast()
  }

  func holds(_ relative: String) -> Bool {
    own[relative] != nil || reports.holds(relative) || isPart && Disk.isFile(path + "/" + relative)
  }

  /// Notes that everything stands as it should.
  mutating func leave(_ kept: KeptClients) throws(PublishingFault) {
    unchanged = kept.files.count + reports.unchanged
    try PublishingFault.disk { [self] () throws(DiskFault) in try unmark(isWhole: true) }
  }

  /// Notes that everything is in place.
  mutating func finish(isManifestNew: Bool) {
    written = staged.count + reports.written + (isManifestNew ? 1 : 0)
    unchanged += reports.unchanged + (isManifestNew ? 0 : 1)
    staged = []
  }

  /// A file of the first folder that is written while the build goes on. It is no part of the output until it is staged.
  mutating func spool(at name: String) throws(PublishingFault) -> SpooledFile {
    try stager.mark()
    return try PublishingFault.disk { [path] () throws(DiskFault) in
      try SpooledFile(path + "/" + name + Self.suffix, for: path + "/" + name)
    }
  }

  /// Takes such a file, unless the same bytes stand at its place already.
  mutating func stage(_ spool: SpooledFile, at name: String) throws(PublishingFault) {
    try places.take(name)
    let place = path + "/" + name
    own[name] = try PublishingFault.disk { () throws(DiskFault) in
      try spool.end()
      return try FileDigest(ofFile: spool.path)
    }
    if Disk.kind(place) == .file, (try? Disk.isSame(spool.path, as: place)) == true {
      unchanged += 1
    } else {
      spool.keep()
      staged.append(name)
    }
  }

  /// Takes back what was staged; the earlier output stays as it was.
  mutating func discard() {
    if isMoving { try? noteMoved() }
    stager.discard(staged + [Self.manifest, KeptClients.name])
    reports.forEachReport { base, files, _ in stager.discard(files, of: base) }
    try? unmark(isWhole: false)
    Disk.removeFolderIfEmpty(path)
    staged = []
  }
}
