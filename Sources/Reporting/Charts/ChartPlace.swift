/// Where the charts of an evaluation stand.
public enum ChartPlace: Sendable {
  case report
  /// On a page of prose, which may quote several portfolios: the prefix keeps their charts apart.
  case page(prefix: String)

  /// What the names of the charts begin with.
  var prefix: String {
    switch self {
    case .report: ""
    case .page(let prefix): prefix
    }
  }

  /// Whether scenarios are marked by their numbers. A report lists them all; a page tells of a few, in its own order.
  var numbersScenarios: Bool {
    switch self {
    case .report: true
    case .page: false
    }
  }
}
