import Publishing

/// The warnings of a build as it tells them: of each kind the first few, and how many more there are. A book has the same
/// one a hundred times, every night, and the new one would be lost among them.
enum ToldWarnings {
  /// How many of a kind are told.
  static let shown = 3

  /// - Parameter all: whether nothing is left out.
  static func texts(_ warnings: [SiteWarning], all: Bool = false) -> [String] {
    let diagnostics = warnings.map { Diagnostic($0) }
    guard !all else { return diagnostics.map(\.text) }
    var texts: [String] = []
    var counts: [Code: Int] = [:]
    for diagnostic in diagnostics {
      let count = diagnostic.code.map { counts[$0, default: 0] + 1 } ?? 0
      if let code = diagnostic.code { counts[code] = count }
      if count <= shown { texts.append(diagnostic.text) }
    }
    let rest = Code.allCases.compactMap { code in counts[code].map { (code, $0 - shown) } }.filter { $0.1 > 0 }
    return texts + rest.map { "\(Counted.text($1, "more warning")) `\($0.rawValue)`: see `hedgerow check`" }
  }
}
