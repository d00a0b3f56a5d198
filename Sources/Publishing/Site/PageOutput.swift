/// Where the pages of a site go.
protocol PageOutput {
  /// Takes one file of the site.
  ///
  /// - Throws: ``PublishingFault/repeatedOutput(_:)`` for a place that is taken.
  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault)

  /// Whether a file of this build stands there.
  func holds(_ relative: String) -> Bool
}

extension OutputFolder: PageOutput {}

/// Takes pages that nobody is going to read: only their places are kept, so that links can be followed.
struct UnwrittenOutput: PageOutput {
  private var places: Set<String> = []

  mutating func stage(_ bytes: [UInt8], at relative: String) throws(PublishingFault) {
    guard places.insert(relative).inserted else { throw .repeatedOutput(relative) }
  }

  func holds(_ relative: String) -> Bool { places.contains(relative) }
}
