/// The files of one report, by what follows the report's base in their paths: the same for all reports of one shape.
struct ReportFiles: Hashable, Sendable {
  /// In the order of composing.
  private(set) var endings: [String] = []
  /// Which of them wait beside their places; the others stand there already.
  private(set) var isStaged: [Bool] = []
  /// Whether all of them wait in a folder of their own, beside the report's.
  var isFolder = false
  /// The ids on its page that a link may end in.
  var anchors: [String] = []

  /// What is the same for few shapes; the rest is compared.
  func hash(into hasher: inout Hasher) {
    for count in [endings.count, staged, anchors.count] { hasher.combine(count) }
  }

  /// In the order of paths.
  var indicesInOrder: [Int] { endings.indices.sorted { endings[$0] < endings[$1] } }

  var staged: Int { isStaged.count { $0 } }

  mutating func add(_ ending: String, isStaged: Bool) {
    endings.append(ending)
    self.isStaged.append(isStaged)
  }

  /// The last one stands there already.
  mutating func markUnchanged() { isStaged[isStaged.count - 1] = false }

  /// Those that wait beside their places.
  var stagedEndings: [String] { zip(endings, isStaged).filter(\.1).map(\.0) }
}
