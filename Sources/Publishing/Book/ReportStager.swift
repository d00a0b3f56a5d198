import Markup
import Reporting

/// Puts the files of reports beside their places. Each worker has its own: the folder of a report is one worker's alone.
struct ReportStager: Sendable {
  let places: ReportPlaces
  /// `nil` where nothing is written.
  var folder: FileStager?

  /// Puts all of a report or nothing of it.
  ///
  /// - Returns: its files, and of each a digest where they are written.
  mutating func stage(
    _ files: [(ending: String, bytes: [UInt8])], of id: String
  ) throws(PublishingFault) -> (files: ReportFiles, digests: [FileDigest]) {
    let staged = try stage(files.map(\.ending), of: id) { folder throws(DiskFault) in
      try Disk.write(files, into: folder)
    } each: { (folder, index, path) throws(PublishingFault) in
      try folder.stage(files[index].bytes, at: path)
    }
    return (staged, folder == nil ? [] : FileDigest.all(of: files.map(\.bytes)))
  }

  /// Puts the files of a report that a shard has made, or nothing of it.
  ///
  /// - Throws: ``ShardProblem/file(_:)`` for one that is not as the shard's build left it.
  mutating func join(_ report: ShardReport, of id: String) throws(PublishingFault) -> ReportFiles {
    let (base, endings) = (places.base(of: id), report.kind.endings)
    var source = FileStager(report.folder)
    for (index, ending) in endings.enumerated() {
      let (path, digest) = (base + ending, report.client.file(index))
      // The list came with the shard, from wherever that was built.
      guard Manifest.isPlain(path), source.stands(at: path, length: digest.count),
        (try? FileDigest(ofFile: report.folder + "/" + path)) == digest
      else { throw .shard(report.folder, .file(path)) }
    }
    var staged = try stage(endings, of: id) { folder throws(DiskFault) in
      for ending in endings { try Disk.link(report.folder + "/" + base + ending, to: folder + ending) }
    } each: { (folder, index, path) throws(PublishingFault) in
      try folder.stage(linkTo: report.folder + "/" + path, report.client.file(index), at: path)
    }
    staged.anchors = report.kind.anchors
    return staged
  }

  /// Puts files in one folder, or each beside its place where a report of this name has stood before.
  ///
  /// - Parameters:
  ///   - all: puts all of them into a folder.
  ///   - each: puts one of them, and says whether another stood there.
  private mutating func stage(
    _ endings: [String], of id: String, all: (String) throws(DiskFault) -> Void,
    each: (inout FileStager, Int, String) throws(PublishingFault) -> Bool
  ) throws(PublishingFault) -> ReportFiles {
    let base = places.base(of: id)
    var staged = ReportFiles()
    guard var stager = folder else {
      for ending in endings { staged.add(ending, isStaged: true) }
      return staged
    }
    // So that there is one of them, and it is changed in place.
    folder = nil
    defer { folder = stager }
    if !places.isStandalone, try stager.stage(folder: base, all) {
      for ending in endings { staged.add(ending, isStaged: true) }
      staged.isFolder = true
      return staged
    }
    do throws(PublishingFault) {
      for (index, ending) in endings.enumerated() {
        // Noted before it is written: of a disk that is full, the half of a file has to be taken back too.
        staged.add(ending, isStaged: true)
        if !(try each(&stager, index, base + ending)) { staged.markUnchanged() }
      }
    } catch {
      stager.discard(staged, of: base)
      throw error
    }
    if !places.isStandalone { stager.forget(base[...]) }
    return staged
  }

  /// The files of a report that an earlier build made, if they stand as it left them, as far as their lengths tell.
  mutating func standing(_ client: KeptClient, _ kind: ClientKind, of id: String) -> ReportFiles? {
    let base = places.base(of: id)
    let stands =
      places.isStandalone
      ? folder?.stands(at: base + places.ending, length: client.fileLength(0))
      : folder?.stand(kind.endings, in: base, length: client.fileLength)
    guard stands == true else { return nil }
    var files = ReportFiles()
    for ending in kind.endings { files.add(ending, isStaged: false) }
    files.anchors = kind.anchors
    return files
  }
}
