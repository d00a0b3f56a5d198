/// Notices that files below a folder have changed, when they have come to rest.
///
/// An editor saves in several steps; a build in between would tell of faults that are none. So after the first word of a
/// change it waits until nothing is said for a moment, but not for ever.
struct FolderWatch {
  /// How long nothing must have been said, and the longest that is waited for it.
  static let rest = Duration.milliseconds(20)
  static let longest = Duration.milliseconds(500)
  /// How often to look without a word: seldom, where the system gives one.
  private static let seldom = Duration.seconds(2)
  private static let often = Duration.milliseconds(300)

  private let folder: String
  private let output: String?
  private let notice = ChangeNotice()
  private var stamp: FolderStamp
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant
  private var next: ContinuousClock.Instant

  init(_ folder: String, without output: String?, now: ContinuousClock.Instant) {
    self.folder = folder
    self.output = output
    stamp = FolderStamp(of: folder, without: output)
    last = now
    next = now
    notice.follow(stamp.folders)
  }

  var descriptor: Int32? { notice.descriptor }

  /// When to ask again at the latest.
  var due: ContinuousClock.Instant { first.map { min(last + Self.rest, $0 + Self.longest) } ?? next }

  /// Takes the system's word that there are changes.
  mutating func heard(_ now: ContinuousClock.Instant) {
    notice.clear()
    first = first ?? now
    last = now
  }

  /// Whether files are others than when this was asked last.
  mutating func hasChanged(now: ContinuousClock.Instant) -> Bool {
    guard now >= due else { return false }
    first = nil
    let new = FolderStamp(of: folder, without: output)
    let end = ContinuousClock.now
    // Looking at many files takes its time; it must not take all of it.
    next = end + max(notice.descriptor == nil ? Self.often : Self.seldom, (end - now) * 20)
    guard new != stamp else { return false }
    stamp = new
    notice.follow(new.folders)
    return true
  }
}
