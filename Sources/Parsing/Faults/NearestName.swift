/// Finds the known name that a misspelt one was probably meant to be.
public enum NearestName {
  /// The candidate with the fewest edits, if they are few enough to be a slip;
  /// among equals the first. Case costs nothing: `BTC` is near `btc`.
  ///
  ///     NearestName.of("entryPrise", among: ["symbol", "entryPrice"])  // "entryPrice"
  ///
  /// A slip is one edit in every three letters: an insertion, a deletion, a
  /// substitution, or two neighbours exchanged.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let written = name.utf8.map(lowercased)
    guard !written.isEmpty, written.count <= 64 else { return nil }
    var best: (name: String, edits: Int)?
    for candidate in candidates where candidate != name {
      let length = candidate.utf8.count
      let allowed = max(1, max(written.count, length) / 3)
      guard abs(written.count - length) <= allowed else { continue }
      let known = candidate.utf8.map(lowercased)
      let edits = edits(from: written, to: known)
      // Two letters with one edit are anything: only their order may differ.
      if edits > allowed || (edits > 0 && edits >= min(written.count, known.count)) { continue }
      if best.map({ edits < $0.edits }) ?? true { best = (candidate, edits) }
    }
    return best?.name
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Optimal string alignment: the edits between two texts, no part edited twice.
  static func edits(from source: [UInt8], to target: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for (row, byte) in source.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(target.count + 1)
      for (column, other) in target.enumerated() {
        var least = min(last[column + 1], current[column]) + 1
        least = min(least, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == target[column - 1], source[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
