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
    let base = places.base(of: id)
    var (staged, digests) = (ReportFiles(), [FileDigest]())
    do throws(PublishingFault) {
      for (ending, bytes) in files {
        // Noted before it is written: of a disk that is full, the half of a file has to be taken back too.
        staged.add(ending, isStaged: true)
        if try folder?.stage(bytes, at: base + ending) == false { staged.markUnchanged() }
        if folder != nil { digests.append(FileDigest(of: bytes)) }
      }
    } catch {
      folder?.discard(staged.stagedEndings.map { base + $0 })
      throw error
    }
    if !places.isStandalone { folder?.forget(base[...]) }
    return (staged, digests)
  }

  /// Puts the files of a report that a shard has made, or nothing of it.
  ///
  /// - Throws: ``ShardProblem/file(_:)`` for one that is not as the shard's build left it.
  mutating func join(_ report: ShardReport, of id: String) throws(PublishingFault) -> ReportFiles {
    let base = places.base(of: id)
    var (source, staged) = (FileStager(report.folder), ReportFiles())
    do throws(PublishingFault) {
      for (index, ending) in report.kind.endings.enumerated() {
        let (path, digest) = (base + ending, report.client.file(index))
        // The list came with the shard, from wherever that was built.
        guard Manifest.isPlain(path), source.stands(at: path, length: digest.count),
          (try? FileDigest(ofFile: report.folder + "/" + path)) == digest
        else { throw .shard(report.folder, .file(path)) }
        staged.add(ending, isStaged: true)
        if try folder?.stage(linkTo: report.folder + "/" + path, digest, at: path) == false { staged.markUnchanged() }
      }
    } catch {
      folder?.discard(staged.stagedEndings.map { base + $0 })
      throw error
    }
    staged.anchors = report.kind.anchors
    if !places.isStandalone { folder?.forget(base[...]) }
    return staged
  }

  /// The files of a report that an earlier build made, if they stand as it left them, as far as their lengths tell.
  mutating func standing(_ client: KeptClient, _ kind: ClientKind, of id: String) -> ReportFiles? {
    let base = places.base(of: id)
    var files = ReportFiles()
    for (index, ending) in kind.endings.enumerated() {
      guard folder?.stands(at: base + ending, length: client.fileLength(index)) == true else { return nil }
      files.add(ending, isStaged: false)
    }
    files.anchors = kind.anchors
    if !places.isStandalone { folder?.forget(base[...]) }
    return files
  }
}
