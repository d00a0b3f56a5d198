#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder a site is written into, whole or not at all.
///
/// Pages are written beside their places first, under names that no page has; what is equal to the page that stands there is
/// not written. Only when everything is on the disk are the new pages moved into place and stale ones removed. When anything
/// fails before that, what was there before is untouched.
///
/// A build that is killed while it moves pages leaves a mixture of two whole builds; the next build completes it.
struct OutputFolder {
  /// Ends the names of pages that are not in place yet.
  static let suffix = ".hedgerow-new"
  /// What a build leaves behind: the list of its files, by which the next knows what is its own to remove.
  static let manifest = "manifest.json"

  /// How a folder was found. In one that an earlier build has not left nothing has to be looked for.
  private enum Standing { case old, missing, made }

  let path: String
  private var staged: [String] = []
  private var kept: Set<String> = []
  private var places = OutputPlaces()
  /// The folders of the output that have been looked at, none of them a link.
  private var folders: [Substring: Standing] = [:]
  private(set) var written = 0
  private(set) var unchanged = 0

  /// - Throws: ``PublishingFault/outputIsNotOurs(_:)`` for a folder that holds something, but no manifest of a build.
  init(_ path: String) throws(PublishingFault) {
    self.path = path
    guard Disk.kind(path) != nil else { return }
    guard Disk.isFolder(path) else { throw .outputIsNotAFolder(path) }
    let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(path) }
    guard !names.allSatisfy({ $0.hasSuffix(Self.suffix) }) else { return }
    // A first build that was killed has its manifest only under the other name.
    let manifests = [Self.manifest, Self.manifest + Self.suffix].compactMap { try? Disk.read(path + "/" + $0) }
    guard manifests.contains(where: Manifest.isOurs) else { throw .outputIsNotOurs(path) }
  }

  /// Says whose the folder is before anything else stands in it, so that a build that is killed can be built over.
  mutating func claim(generator: String) throws(PublishingFault) {
    guard Disk.kind(path + "/" + Self.manifest) == nil else { return }
    let bytes = Manifest.bytes(of: [], generator: generator)
    try put(at: Self.manifest) { file throws(DiskFault) in try Disk.write(bytes, to: file) }
  }

  /// Puts a file beside its place, unless the same bytes stand there already.
  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) {
    try stage(at: relative, isThere: { (try? Disk.read($0)) == bytes }) { file throws(DiskFault) in
      try Disk.write(bytes, to: file)
    }
  }

  /// The same with a copy of a file.
  mutating func stage(copyOf source: String, at relative: String) throws(PublishingFault) {
    try stage(at: relative, isThere: { (try? Disk.isSame(source, as: $0)) == true }) { file throws(DiskFault) in
      try Disk.copy(source, to: file)
    }
  }

  private mutating func stage(
    at relative: String, isThere: (String) -> Bool, write: (String) throws(DiskFault) -> Void
  ) throws(PublishingFault) {
    try places.take(relative)
    kept.insert(relative)
    try refuseLinks(above: relative)
    let place = path + "/" + relative
    if isOld(Self.folder(of: relative)), Disk.kind(place) == .file, isThere(place) {
      unchanged += 1
      return
    }
    // Before it is written: of a disk that is full, the half of a file has to be taken back too.
    staged.append(relative)
    try put(at: relative, write)
  }

  /// Refuses a link in place of a folder of the output: it could lead out of it. A link in place of a file is replaced.
  private mutating func refuseLinks(above relative: String) throws(PublishingFault) {
    for folder in Self.folders(above: relative) where folders[folder] == nil {
      let place = path + "/" + folder
      switch Disk.kind(place) {
      case .link: throw .disk(DiskFault(.followLink, place, code: ELOOP))
      case .folder: folders[folder] = .old
      // Where a file is in the way, making the folder says so.
      case .file, .other, nil: folders[folder] = .missing
      }
    }
  }

  /// `a/b` and `a` for `a/b/c.html`.
  private static func folders(above relative: String) -> [Substring] {
    var folders: [Substring] = []
    var folder = relative[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      folders.append(folder)
    }
    return folders
  }

  /// Whether an earlier build may have left something in a folder.
  private func isOld(_ folder: Substring) -> Bool { folders[folder] ?? .old == .old }

  /// `a/b` for `a/b/c.html`; the empty name is the output itself.
  private static func folder(of relative: String) -> Substring {
    relative.utf8.lastIndex(of: UInt8(ascii: "/")).map { relative[..<$0] } ?? ""
  }

  /// Writes a file beside its place.
  private mutating func put(
    at relative: String, _ write: (String) throws(DiskFault) -> Void
  ) throws(PublishingFault) {
    let folder = Self.folder(of: relative)
    let temporary = path + "/" + relative + Self.suffix
    let (found, isOld) = (folders[folder], isOld(folder))
    try PublishingFault.disk { [path] () throws(DiskFault) in
      if found != .old, found != .made {
        try Disk.makeFolders(folder.isEmpty ? path : path + "/" + folder, below: path)
      }
      if isOld { try Disk.removeFile(temporary) }
      try write(temporary)
    }
    folders[folder] = isOld ? .old : .made
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

  func holds(_ relative: String) -> Bool { kept.contains(relative) }

  /// Moves everything into place and removes what the earlier manifest names and this build did not make.
  mutating func commit(generator: String) throws(PublishingFault) {
    let old = Manifest.paths(in: (try? Disk.read(path + "/" + Self.manifest)) ?? [])
    try stage(Manifest.bytes(of: kept.sorted(), generator: generator), at: Self.manifest)
    try PublishingFault.disk { [staged, path, kept] () throws(DiskFault) in
      for relative in staged { try Disk.move(path + "/" + relative + Self.suffix, to: path + "/" + relative) }
      for relative in old where !kept.contains(relative) { try Self.remove(relative, from: path) }
    }
    written = staged.count
    staged = []
  }

  /// Takes back what was staged; the earlier output stays as it was.
  mutating func discard() {
    for relative in staged + [Self.manifest] { try? Disk.removeFile(path + "/" + relative + Self.suffix) }
    for relative in staged { Self.removeEmptyFolders(above: relative, in: path) }
    Disk.removeFolderIfEmpty(path)
    staged = []
  }

  /// Removes a file of an earlier build, unless a link has taken the place of a folder above it.
  private static func remove(_ relative: String, from root: String) throws(DiskFault) {
    guard folders(above: relative).allSatisfy({ Disk.kind(root + "/" + $0) == .folder }) else { return }
    try Disk.removeFile(root + "/" + relative)
    removeEmptyFolders(above: relative, in: root)
  }

  private static func removeEmptyFolders(above relative: String, in root: String) {
    for folder in folders(above: relative) { Disk.removeFolderIfEmpty(root + "/" + folder) }
  }
}
