import Parsing

/// What a site has and could not be read, so that nothing is told twice: who names a venue whose file is at fault is not at
/// fault as well.
struct UnreadInputs {
  var site = false
  var market = false
  /// A file that another names lies outside the site.
  var named = false
  var everyVenue = false
  var everyScenarioSet = false
  /// Ids, as far as they could be read, and the files' names without their ending.
  private(set) var venues: Set<String> = []
  private(set) var scenarioSets: Set<String> = []

  mutating func note(_ source: Source, _ kind: FileKind) {
    let name = source.file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) }
    for id in [name, source.id].compactMap(\.self) { note(id, kind) }
  }

  mutating func note(_ id: String, _ kind: FileKind) {
    switch kind {
    case .venue: venues.insert(id)
    case .scenarios: scenarioSets.insert(id)
    default: break
    }
  }

  /// The faults of a file that would be there if everything had been read; `nil` if that is none.
  func withoutConsequences(_ faults: Faults) -> Faults? {
    let own = faults.faults.filter { !isConsequence($0.problem) }
    return own.isEmpty ? nil : Faults(own)
  }

  private func isConsequence(_ problem: Problem) -> Bool {
    switch problem {
    case .unknownReference(let reference, _, _):
      switch reference.kind {
      case .pricedAsset, .quote: market
      case .venue: site || market || everyVenue || venues.contains(reference.name)
      case .scenarioSet: site || everyScenarioSet || scenarioSets.contains(reference.name)
      case .contract: venues.contains(reference.owner)
      case .file: named
      case .template, .language, .tiers, .portfolio, .folder: false
      }
    // These hold a position or a plan against the market.
    case .position(.expired), .position(.openedInFuture), .position(.exchanged), .position(.noFundingRate): market
    case .contradiction(.unitShocked): market
    case .plan: market
    default: false
    }
  }
}
