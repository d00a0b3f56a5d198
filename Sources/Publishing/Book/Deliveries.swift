/// What workers have done, handed on in the order of the input however it was done.
///
/// A block is handed out only while few before it are not taken yet, so that memory does not grow when one of them is slow.
struct Deliveries: Sendable {
  private var done: [Int: [ClientResult]] = [:]
  private var begun = 0
  private var taken = 0
  private var working: Int
  private let window: Int
  private var isStopped = false

  init(workers: Int) {
    working = workers
    window = 3 * workers
  }

  /// Whether a worker may begin another block; `nil` while it has to wait.
  mutating func begin() -> Bool? {
    if isStopped { return false }
    guard begun - taken < window else { return nil }
    begun += 1
    return true
  }

  mutating func deliver(_ results: [ClientResult], of block: Int) { done[block] = results }

  /// A worker has found nothing more to do.
  mutating func leave(_ workers: Int = 1) { working -= workers }

  /// The results of the next block, an empty list when there is none; `nil` while it has to be waited for.
  mutating func take() -> [ClientResult]? {
    if let results = done.removeValue(forKey: taken) {
      taken += 1
      return results
    }
    return working == 0 ? [] : nil
  }

  /// Lets nobody begin anything more.
  mutating func stop() { isStopped = true }

  /// What is done and will not be taken.
  var rest: [ClientResult] { done.values.flatMap(\.self) }
}
