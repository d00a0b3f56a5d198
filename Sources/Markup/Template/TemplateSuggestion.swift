/// The known name that a misspelt one probably means.
///
/// The distance counts insertions, deletions, replacements and swaps of neighbours (optimal string
/// alignment). A name is suggested up to one edit per three letters, at least one; of equally near names
/// the first in the alphabet wins, so that the answer does not hang on the order of a dictionary.
///
///     suggestion(for: "clinet", among: ["client", "price"])   // client
///
/// Source: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1.
func suggestion(for name: String, among known: some Sequence<String>) -> String? {
  // No name is that long, and the distance takes time by the product of the lengths.
  guard name.utf8.count <= 64 else { return nil }
  let limit = max(1, name.unicodeScalars.count / 3)
  return known.filter { $0.utf8.count <= 64 }.map { (distance: editDistance(name, $0), name: $0) }
    .filter { $0.distance <= limit || name.lowercased() == $0.name.lowercased() }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
    .name
}

/// How many edits lie between two names.
func editDistance(_ left: String, _ right: String) -> Int {
  let a = Array(left.unicodeScalars)
  let b = Array(right.unicodeScalars)
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(previous[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforePrevious[j - 2] + 1)
      }
      row.append(best)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[b.count]
}
