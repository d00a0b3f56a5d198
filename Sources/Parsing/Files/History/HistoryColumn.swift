/// The columns of a history.
enum HistoryColumn: String, CaseIterable {
  case time, asset, price, high, low, mark, fundingRate

  var isRequired: Bool {
    switch self {
    case .time, .asset, .price: true
    case .high, .low, .mark, .fundingRate: false
    }
  }

  /// What numbers are held to.
  var bound: Bound { self == .fundingRate ? .between(-1, 1) : .positive }
}
