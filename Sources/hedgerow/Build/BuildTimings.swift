/// How long the parts of a build took, for those who ask.
struct BuildTimings {
  private var last = ContinuousClock.now
  private(set) var parts: [(name: String, seconds: Double)] = []

  /// Ends a part that began where the one before it ended; one that is ended again goes on until then.
  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    let seconds = (now - last) / .seconds(1)
    if let part = parts.last, part.name == name {
      parts[parts.count - 1].seconds += seconds
    } else {
      parts.append((name, seconds))
    }
    last = now
  }

  var text: String { Self.table(parts) }

  /// A line for each part, its share, and the sum.
  static func table(_ parts: [(name: String, seconds: Double)]) -> String {
    let sum = parts.reduce(0) { $0 + $1.seconds }
    let rows = parts + [(name: "total", seconds: sum)]
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      let share = sum > 0 ? Int((row.seconds / sum * 100).rounded()) : 0
      return row.name + String(repeating: " ", count: width - row.name.count)
        + padded(milliseconds(row.seconds), 12) + " s" + padded("\(share)", 5) + " %"
    }.joined(separator: "\n")
  }

  /// `0.012`
  private static func milliseconds(_ seconds: Double) -> String {
    let whole = Int((seconds * 1000).rounded())
    return "\(whole / 1000)." + String(1000 + whole % 1000).dropFirst()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
