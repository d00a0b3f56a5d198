/// What builds that were killed have left: files that wait beside their places and never will be moved, and files that were
/// moved although no manifest names them yet.
///
/// A build that writes puts a mark into the output first and takes it away last, so that nothing has to be looked for where
/// no build was killed. The mark is a file; in it stand the manifests of builds that were killed while they moved their files.
extension OutputFolder {
  /// The mark's name: the ending alone.
  static let mark = suffix

  private var mark: String { path + "/" + Self.mark }

  /// Takes away what killed builds left waiting, and notes what they may have moved.
  func recover() throws(PublishingFault) {
    let manifest = stager.waiting(Self.manifest)
    guard Disk.kind(mark) != nil || Disk.kind(manifest) != nil else { return }
    try PublishingFault.disk { () throws(DiskFault) in
      // Nothing is written through a link that took its place.
      if Disk.kind(mark) != .file { try Disk.removeFile(mark) }
      // Where what is kept of clients still stands, nothing was moved.
      if Disk.kind(path + "/" + KeptClients.name) == nil { try noteMoved() }
      for name in try Disk.list(path, all: true) where Self.isScratch(name) { try Disk.removeFile(path + "/" + name) }
      _ = try Self.sweep(path, in: path)
    }
  }

  /// Adds the manifest that waits to the mark. No clean build has made what it names and the one that stands does not.
  func noteMoved() throws(DiskFault) {
    let manifest = stager.waiting(Self.manifest)
    guard Disk.kind(manifest) == .file else { return }
    if hasMoved { return try Disk.append(manifest, to: mark) }
    try Disk.move(manifest, to: mark)
  }

  /// Whether files may stand in the output that only a killed build's manifest names.
  private var hasMoved: Bool { Disk.length(mark).map { $0 > 0 } ?? false }

  /// Removes the files of killed builds that this one did not make.
  func removeMoved() throws(DiskFault) {
    guard hasMoved else { return }
    try Manifest.forEach(in: mark) { entry throws(DiskFault) in
      if isStale(entry.path) { try Self.remove(entry.path, from: path) }
    }
  }

  /// Takes the mark away.
  ///
  /// - Parameter isWhole: whether nothing of killed builds is left to remove; a part of a site cannot tell.
  func unmark(isWhole: Bool) throws(DiskFault) { if isWhole || !hasMoved { try Disk.removeFile(mark) } }

  /// Hidden files that only a build that is at work has.
  private static func isScratch(_ name: String) -> Bool {
    name.hasPrefix(".hedgerow-") && name != KeptClients.name && name != mark
  }

  /// Removes files that wait, folders of reports that do, and folders in which nothing is left, but nothing that is hidden and
  /// through no link.
  ///
  /// - Returns: whether the folder is empty.
  private static func sweep(_ folder: String, in root: String) throws(DiskFault) -> Bool {
    var isEmpty = true
    for name in try Disk.list(folder, all: true) {
      let path = folder + "/" + name
      let (waits, isFolder) = (name.hasSuffix(suffix), Disk.kind(path) == .folder)
      if name.hasPrefix(".") {
        isEmpty = false
      } else if waits, !isFolder {
        try Disk.removeFile(path)
      } else if waits, Disk.isBelow(path, root + "/" + ReportPlaces.folder.dropLast()) {
        Disk.removeFolder(path)
      } else if isFolder, try sweep(path, in: root) {
        Disk.removeFolderIfEmpty(path)
      } else {
        isEmpty = false
      }
    }
    return isEmpty
  }
}
