/// What came of the last build, as far as whoever serves it has to know.
public enum BuildState: Sendable, Equatable {
  /// The folder holds the site.
  ///
  /// - Parameters:
  ///   - isChanged: whether any file is another than before.
  ///   - missing: what is wrong with the pages that are not there, as a terminal shows it.
  case built(isChanged: Bool, missing: String?)
  /// There is no new site; why, as a terminal shows it. What was built before is still there.
  case fault(String)
}

/// What the server's own pages say.
public struct ServingWords: Sendable {
  let fault: String
  let missing: String
  let lastBuilt: String

  /// - Parameters:
  ///   - fault: that the site cannot be built.
  ///   - missing: that a page may be missing because of what is wrong.
  ///   - lastBuilt: a link to the page as it was built last.
  public init(fault: String, missing: String, lastBuilt: String) {
    self.fault = fault
    self.missing = missing
    self.lastBuilt = lastBuilt
  }
}
