import Parsing

/// The places that a build has taken in its output folder, each a path below it.
///
/// A site is built here and copied to any system, so no place may have a name that some system cannot keep, and no two may
/// differ only where some system sees no difference: in case, or in how an accent is encoded.
struct OutputPlaces {
  /// Places and the folders above them, as a system that sees no case would know them.
  private var taken: [String: String] = [:]

  /// - Parameter reports: the places of clients' reports, which are known by their ids.
  /// - Throws: what speaks against the place.
  mutating func take(_ path: String, among reports: StagedReports? = nil) throws(PublishingFault) {
    var start = path.startIndex
    while true {
      let slash = path[start...].firstIndex(of: "/")
      if let problem = PortableName.problem(of: String(path[start..<(slash ?? path.endIndex)])) {
        throw .unportableOutput(path, problem)
      }
      guard let slash else { break }
      try take(folder: String(path[...slash]), among: reports)
      start = path.index(after: slash)
    }
    let key = Self.folded(path)
    if let other = taken.updateValue(path, forKey: key) ?? reports?.meets(folded: key) {
      throw other.utf8.elementsEqual(path.utf8) ? .repeatedOutput(path) : .collidingOutput(other, path)
    }
  }

  /// A folder may be taken again, in the same spelling.
  private mutating func take(folder: String, among reports: StagedReports?) throws(PublishingFault) {
    let key = Self.folded(String(folder.dropLast()))
    guard let other = taken.updateValue(folder, forKey: key) ?? reports?.meets(folded: key).map({ $0 + "/" }) else {
      return
    }
    if !other.utf8.elementsEqual(folder.utf8) { throw .collidingOutput(other, folder) }
  }

  /// Swift compares texts by canonical equivalence, so composed and decomposed accents have one key.
  private static func folded(_ path: String) -> String { path.uppercased().lowercased() }
}
