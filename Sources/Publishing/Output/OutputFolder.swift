/// The folder a site is written into, whole or not at all.
///
/// Pages are written beside their places first, under names that no page has; what is equal to the page that stands there is
/// not written. Only when everything is on the disk are the new pages moved into place and stale ones removed. When anything
/// fails before that, what was there before is untouched.
///
/// A build that is killed while it moves pages leaves a mixture of two whole builds; the next build completes it.
struct OutputFolder: PageOutput {
  /// Ends the names of pages that are not in place yet.
  static let suffix = ".hedgerow-new"
  /// What a build leaves behind: the list of its files, by which the next knows what is its own to remove.
  static let manifest = "manifest.json"

  let path: String
  /// Whether this build makes a part of the site again, and leaves the rest as it stands.
  private let isPart: Bool
  private var staged: [String] = []
  private var kept: Set<String> = []
  private var places = OutputPlaces()
  private var stager: FileStager
  var reports: StagedReports
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
    // A first build that was killed has its manifest only under the other name.
    guard [Self.manifest, Self.manifest + Self.suffix].contains(where: { Manifest.isOurs(path + "/" + $0) }) else {
      throw .outputIsNotOurs(path)
    }
  }

  /// Says whose the folder is before anything else stands in it, so that a build that is killed can be built over.
  mutating func claim(generator: String) throws(PublishingFault) {
    guard Disk.kind(path + "/" + Self.manifest) == nil else { return }
    let bytes = Manifest.bytes(of: [], generator: generator)
    try stager.put(at: Self.manifest) { file throws(DiskFault) in try Disk.write(bytes, to: file) }
  }

  var scratch: String { path }

  func reportStager() -> ReportStager { ReportStager(places: reports.places, folder: FileStager(path)) }

  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) {
    try take(relative)
    note(relative, isStaged: try stager.stage(bytes, at: relative))
  }

  mutating func stage(copyOf source: String, at relative: String) throws(PublishingFault) {
    try take(relative)
    let isStaged = try stager.stage(at: relative, isThere: { (try? Disk.isSame(source, as: $0)) == true }) {
      file throws(DiskFault) in try Disk.copy(source, to: file)
    }
    note(relative, isStaged: isStaged)
  }

  private mutating func take(_ relative: String) throws(PublishingFault) {
    try places.take(relative, among: reports)
    kept.insert(relative)
    // Before it is written: of a disk that is full, the half of a file has to be taken back too.
    staged.append(relative)
  }

  private mutating func note(_ relative: String, isStaged: Bool) {
    guard !isStaged else { return }
    unchanged += 1
    staged.removeLast()
  }

  func holds(_ relative: String) -> Bool {
    kept.contains(relative) || reports.holds(relative) || isPart && Disk.isFile(path + "/" + relative)
  }

  /// Moves everything into place and removes what the earlier manifest names and this build did not make.
  mutating func commit(generator: String) throws(PublishingFault) {
    let old = path + "/" + Self.manifest
    let hasOld = Manifest.isOurs(old)
    let isNew = try stageManifest(generator, old: hasOld ? old : nil)
    kept.insert(Self.manifest)
    try PublishingFault.disk { [self] () throws(DiskFault) in
      for relative in staged { try move(relative) }
      try reports.forEachFile { path, isStaged throws(DiskFault) in if isStaged { try move(path) } }
      if hasOld {
        try Manifest.forEachPath(in: old) { path throws(DiskFault) in
          if isStale(path) { try Self.remove(path, from: self.path) }
        }
      }
      // Last: until then the old one names what is still to be removed.
      if isNew { try move(Self.manifest) }
    }
    written = staged.count + reports.written + (isNew ? 1 : 0)
    unchanged += reports.unchanged + (isNew ? 0 : 1)
    staged = []
  }

  /// A file of the first folder that is written while the build goes on. It is no part of the output until it is staged.
  func spool(at name: String) throws(PublishingFault) -> SpooledFile {
    try PublishingFault.disk { [path] () throws(DiskFault) in
      try SpooledFile(path + "/" + name + Self.suffix, for: path + "/" + name)
    }
  }

  /// Takes such a file, unless the same bytes stand at its place already.
  mutating func stage(_ spool: SpooledFile, at name: String) throws(PublishingFault) {
    try places.take(name)
    kept.insert(name)
    let place = path + "/" + name
    try PublishingFault.disk { () throws(DiskFault) in try spool.end() }
    if Disk.kind(place) == .file, (try? Disk.isSame(spool.path, as: place)) == true {
      unchanged += 1
    } else {
      spool.keep()
      staged.append(name)
    }
  }

  private func move(_ relative: String) throws(DiskFault) {
    try Disk.move(stager.waiting(relative), to: path + "/" + relative)
  }

  /// Whether an earlier build made a file and this one would have, had it still belonged to the site.
  private func isStale(_ relative: String) -> Bool {
    if kept.contains(relative) || reports.holds(relative) { return false }
    guard isPart else { return true }
    return reports.places.owner(of: relative).map { reports.place(of: $0.id) != nil } ?? false
  }

  /// Writes the list of all files, of a part of a site with those that stay.
  ///
  /// - Returns: whether it is another than before.
  private mutating func stageManifest(_ generator: String, old: String?) throws(PublishingFault) -> Bool {
    let (own, reports, isPart) = (kept.sorted(), reports, isPart)
    let list = { [self] (file: String) throws(DiskFault) in
      var writer = try ManifestWriter(file, generator: generator)
      try writer.merge(own) { (add) throws(DiskFault) in
        guard isPart, let old else { return try reports.forEachFile { path, _ throws(DiskFault) in try add(path) } }
        var new: [String] = []
        reports.forEachFile { path, _ in new.append(path) }
        var next = 0
        try Manifest.forEachPath(in: old) { path throws(DiskFault) in
          while next < new.count, new[next] < path {
            try add(new[next])
            next += 1
          }
          if next < new.count, new[next] == path { next += 1 }
          if !isStale(path) { try add(path) }
        }
        for path in new[next...] { try add(path) }
      }
      try writer.finish()
    }
    try stager.put(at: Self.manifest, list)
    let waiting = stager.waiting(Self.manifest)
    guard let old, (try? Disk.isSame(waiting, as: old)) == true, Disk.kind(old) == .file else { return true }
    try PublishingFault.disk { () throws(DiskFault) in try Disk.removeFile(waiting) }
    return false
  }

  /// Takes back what was staged; the earlier output stays as it was.
  mutating func discard() {
    stager.discard(staged + [Self.manifest])
    reports.forEachFile { path, isStaged in if isStaged { stager.discard([path]) } }
    Disk.removeFolderIfEmpty(path)
    staged = []
  }

  /// Removes a file of an earlier build, unless a link has taken the place of a folder above it.
  private static func remove(_ relative: String, from root: String) throws(DiskFault) {
    guard FileStager.folders(above: relative).allSatisfy({ Disk.kind(root + "/" + $0) == .folder }) else { return }
    try Disk.removeFile(root + "/" + relative)
    FileStager.removeEmptyFolders(above: relative, in: root)
  }
}
