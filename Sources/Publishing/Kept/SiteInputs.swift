import Markup
import Parsing

/// The files of a site that reports are made from, besides the portfolios: of each only a digest.
struct SiteInputs: Sendable {
  let settings: SHA256
  /// The market with its history.
  var market: SHA256?
  /// The venues with their tiers, and the scenario sets with their histories, by their ids.
  var venues: [String: SHA256] = [:]
  var scenarioSets: [String: SHA256] = [:]

  init(settings: Source) { self.settings = Self.digest([settings]) }

  mutating func note(scenarioSet id: String, _ source: Source, _ histories: [String: Source]) {
    scenarioSets[id] = Self.digest([source] + histories.sorted { $0.key < $1.key }.map(\.value))
  }

  /// One digest for a file and those that it names.
  static func digest(_ sources: [Source]) -> SHA256 {
    SHA256.digest(of: sources.flatMap { SHA256.digest(of: $0.bytes).bytes })
  }
}
