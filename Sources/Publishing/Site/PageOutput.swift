/// Where the pages of a site go.
protocol PageOutput {
  /// Takes one file of the site.
  ///
  /// - Throws: ``PublishingFault/repeatedOutput(_:)`` for a place that is taken.
  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault)

  /// Takes one file as a copy of another, which is not looked into.
  mutating func stage(copyOf source: String, at relative: String) throws(PublishingFault)

  /// Whether a file of this build stands there.
  func holds(_ relative: String) -> Bool

  /// The clients' reports, whose files workers stage by themselves.
  var reports: StagedReports { get set }

  /// What one worker stages them with.
  func reportStager() -> ReportStager

  /// A folder for what is put away while a build goes on.
  var scratch: String { get }
}

/// Takes pages that nobody is going to read: only their places are kept, so that links can be followed.
struct UnwrittenOutput: PageOutput {
  private var places = OutputPlaces()
  private var kept: Set<String> = []
  var reports: StagedReports

  let scratch: String

  init(reports places: ReportPlaces, scratch: String) {
    reports = StagedReports(places)
    self.scratch = scratch
  }

  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) {
    try places.take(relative, among: reports)
    kept.insert(relative)
  }

  mutating func stage(copyOf source: String, at relative: String) throws(PublishingFault) {
    try stage([], at: relative)
  }

  func holds(_ relative: String) -> Bool { kept.contains(relative) || reports.holds(relative) }

  func reportStager() -> ReportStager { ReportStager(places: reports.places, folder: nil) }
}
