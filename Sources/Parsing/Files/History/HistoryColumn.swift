/// The columns of a history.
enum HistoryColumn: String, CaseIterable {
  case time, asset, price, high, low, mark, fundingRate

  var isRequired: Bool {
    switch self {
    case .time, .asset, .price: true
    case .high, .low, .mark, .fundingRate: false
    }
  }

  /// The column that a name stands for: its own, one that is nearly written so, or what spreadsheets and venues call it.
  static func meant(by name: String) -> HistoryColumn? {
    let meant = HistoryColumn(rawValue: name) ?? called[name.lowercased()]
    return meant ?? NearestName.of(name, among: allCases.map(\.rawValue)).flatMap(HistoryColumn.init)
  }

  /// Names of other programs' columns.
  private static let called: [String: HistoryColumn] = [
    "timestamp": .time, "date": .time, "datetime": .time, "open_time": .time, "symbol": .asset, "coin": .asset,
    "close": .price, "last": .price, "mark_price": .mark, "funding": .fundingRate, "funding_rate": .fundingRate,
  ]

  /// What numbers are held to.
  var bound: Bound { self == .fundingRate ? .between(-1, 1) : .positive }
}
