#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts files beside their places in an output folder, under names that no page has.
///
/// It remembers the folders that it has looked at; what else a build knows of its files is ``OutputFolder``'s.
struct FileStager: Sendable {
  /// How a folder was found. In one that an earlier build has not left nothing has to be looked for.
  private enum Standing { case old, missing, made }

  let path: String
  /// The folders of the output that have been looked at, none of them a link.
  private var folders: [Substring: Standing] = [:]
  /// Whether the output has been marked as one that a build is at work in.
  private var isMarked = false

  init(_ path: String) { self.path = path }

  /// Where a file waits.
  func waiting(_ relative: String) -> String { path + "/" + relative + OutputFolder.suffix }

  /// Puts a file beside its place, unless the same bytes stand there already.
  ///
  /// - Returns: whether it was put.
  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) -> Bool {
    try stage(at: relative, isThere: { (try? Disk.read($0)) == bytes }) { file throws(DiskFault) in
      try Disk.write(bytes, to: file)
    }
  }

  /// The same with whatever writes a file.
  mutating func stage(
    at relative: String, isThere: (String) -> Bool, write: (String) throws(DiskFault) -> Void
  ) throws(PublishingFault) -> Bool {
    try refuseLinks(above: relative)
    let place = path + "/" + relative
    if isOld(Self.folder(of: relative)), Disk.kind(place) == .file, isThere(place) { return false }
    try put(at: relative, write)
    return true
  }

  /// The same with a file that stands elsewhere and is never written again, only replaced: where the system can, it gets
  /// another name and no byte is copied.
  mutating func stage(
    linkTo source: String, _ digest: FileDigest, at relative: String
  ) throws(PublishingFault) -> Bool {
    let isThere = { (place: String) in
      Disk.length(place) == digest.count && (try? FileDigest(ofFile: place)) == digest
    }
    return try stage(at: relative, isThere: isThere) { file throws(DiskFault) in try Disk.link(source, to: file) }
  }

  /// Puts files into a folder that waits as a whole, where nothing stands in its place yet: then one move brings them there.
  ///
  /// - Returns: whether they were put.
  mutating func stage(
    folder relative: String, _ write: (String) throws(DiskFault) -> Void
  ) throws(PublishingFault) -> Bool {
    try refuseLinks(above: relative)
    let parent = Self.folder(of: relative)
    let (temporary, found) = (waiting(relative), folders[parent])
    guard found == .made || Disk.kind(path + "/" + relative) == nil else { return false }
    try mark()
    do throws(DiskFault) {
      if found != .old, found != .made { try Disk.makeFolders(path + "/" + parent, below: path) }
      try Disk.makeNewFolder(temporary)
      try write(temporary)
    } catch {
      discard(folder: relative)
      throw .disk(error)
    }
    if found != .old { folders[parent] = .made }
    return true
  }

  /// Whether files of some lengths stand in a folder of the output, neither it nor any above it a link.
  ///
  /// - Parameters:
  ///   - endings: their names, each after a slash.
  ///   - length: how long each of them is to be.
  mutating func stand(_ endings: [String], in folder: String, length: (Int) -> Int) -> Bool {
    guard (try? refuseLinks(above: folder)) != nil else { return false }
    // From the folder, as most of a look at a file is the way to it.
    let handle = open(path + "/" + folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    return endings.indices.allSatisfy { index in
      endings[index].withCString { name in
        name[0] == UInt8(ascii: "/") && Disk.length(name + 1, in: handle) == length(index)
      }
    }
  }

  /// Whether a file of some length stands at its place, and no folder above it is a link.
  mutating func stands(at relative: String, length: Int) -> Bool {
    guard (try? refuseLinks(above: relative)) != nil, isOld(Self.folder(of: relative)) else { return false }
    return Disk.length(path + "/" + relative) == length
  }

  /// Refuses a link in place of a folder of the output: it could lead out of it. A link in place of a file is replaced.
  private mutating func refuseLinks(above relative: String) throws(PublishingFault) {
    // Those above it were looked at before it.
    if folders[Self.folder(of: relative)] != nil { return }
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

  /// Whether an earlier build may have left something in a folder.
  private func isOld(_ folder: Substring) -> Bool { folders[folder] ?? .old == .old }

  /// Says that a build is at work, before anything else of it stands in the output; see ``OutputFolder/mark``.
  mutating func mark() throws(PublishingFault) {
    guard !isMarked else { return }
    try PublishingFault.disk { [path] () throws(DiskFault) in
      try Disk.makeFolders(path, below: path)
      try Disk.touch(path + "/" + OutputFolder.mark)
    }
    isMarked = true
  }

  /// Writes a file beside its place.
  mutating func put(at relative: String, _ write: (String) throws(DiskFault) -> Void) throws(PublishingFault) {
    let folder = Self.folder(of: relative)
    let temporary = waiting(relative)
    let (found, isOld) = (folders[folder], isOld(folder))
    try mark()
    try PublishingFault.disk { [path] () throws(DiskFault) in
      if found != .old, found != .made {
        try Disk.makeFolders(folder.isEmpty ? path : path + "/" + folder, below: path)
      }
      if isOld { try Disk.removeFile(temporary) }
      try write(temporary)
    }
    folders[folder] = isOld ? .old : .made
  }

  /// Takes a report back that waits in a folder of its own or beside its place.
  func discard(_ files: ReportFiles, of base: String) {
    if files.isFolder { discard(folder: base) } else { discard(files.stagedEndings.map { base + $0 }) }
  }

  private func discard(folder relative: String) {
    Disk.removeFolder(waiting(relative))
    Self.removeEmptyFolders(above: relative, in: path)
  }

  /// Forgets a folder in which nothing more will stand.
  mutating func forget(_ folder: Substring) { folders[folder] = nil }

  /// Takes files back that wait, and folders that are empty then.
  func discard(_ staged: [String]) {
    for relative in staged { try? Disk.removeFile(waiting(relative)) }
    for relative in staged { Self.removeEmptyFolders(above: relative, in: path) }
  }

  /// `a/b` and `a` for `a/b/c.html`.
  static func folders(above relative: String) -> [Substring] {
    var folders: [Substring] = []
    var folder = relative[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      folders.append(folder)
    }
    return folders
  }

  /// `a/b` for `a/b/c.html`; the empty name is the output itself.
  private static func folder(of relative: String) -> Substring {
    relative.utf8.lastIndex(of: UInt8(ascii: "/")).map { relative[..<$0] } ?? ""
  }

  static func removeEmptyFolders(above relative: String, in root: String) {
    for folder in folders(above: relative) { Disk.removeFolderIfEmpty(root + "/" + folder) }
  }
}
