import Markup
import Reporting

/// Puts the files of reports beside their places. Each worker has its own: the folder of a report is one worker's alone.
struct ReportStager: Sendable {
  let places: ReportPlaces
  /// `nil` where nothing is written.
  var folder: FileStager?

  /// Puts all of a report or nothing of it.
  mutating func stage(_ files: [(ending: String, bytes: [UInt8])], of id: String) throws(PublishingFault) -> ReportFiles
  {
    let base = places.base(of: id)
    var staged = ReportFiles()
    do throws(PublishingFault) {
      for (ending, bytes) in files {
        // Noted before it is written: of a disk that is full, the half of a file has to be taken back too.
        staged.add(ending, isStaged: true)
        if try folder?.stage(bytes, at: base + ending) == false { staged.markUnchanged() }
      }
    } catch {
      folder?.discard(staged.stagedEndings.map { base + $0 })
      throw error
    }
    if !places.isStandalone { folder?.forget(base[...]) }
    return staged
  }
}
