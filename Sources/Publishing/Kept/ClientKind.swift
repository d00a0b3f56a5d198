/// What many reports have in common, and is kept once for all of them.
struct ClientKind: Hashable, Sendable {
  /// The scenario sets that it was evaluated over.
  var scenarioSets: [String] = []
  /// The venues it was evaluated with, in the order of their ids; `nil` for all, where its hedge is compared.
  var venues: [String]?
  /// What follows the report's base in the paths of its files, in the order of composing.
  var endings: [String] = []
  /// The ids on its page that a link may end in.
  var anchors: [String] = []
  /// The links of its page that lead to the rest of the site.
  var links: [String] = []
  /// Whether its input was doubted, so that it has to be read again to tell why.
  var hasWarnings = false

  /// What is the same for few kinds; the rest is compared.
  func hash(into hasher: inout Hasher) {
    hasher.combine(venues)
    for count in [scenarioSets.count, endings.count, anchors.count, links.count] { hasher.combine(count) }
  }
}

/// The kinds that a build has met, each known by its number.
struct ClientKinds: Sendable {
  private(set) var all: [ClientKind] = []
  private var numbers: [ClientKind: Int] = [:]

  mutating func number(of kind: ClientKind) -> Int {
    if let number = numbers[kind] { return number }
    numbers[kind] = all.count
    all.append(kind)
    return all.count - 1
  }
}
