import Parsing

/// The line of a file that an error is about, with a mark under the place.
///
///        |
///     12 |   "leverage": "two"
///        |               ^^^^^
///
/// A tab is shown as two spaces, wide characters count two cells, and of a
/// long line only the part around the place is shown.
struct Snippet {
  /// The widest part of a line that is shown, in cells.
  static let widest = 96

  /// How far from the place a scalar may stand to be looked at.
  private static let farthest = 1000

  private let place: Place

  init(_ place: Place) {
    self.place = place
  }

  /// Spaces as wide as the line's number, and one: what stands left of the bar.
  var margin: String { String(repeating: " ", count: place.line.description.count + 1) }

  var lines: [String] {
    // Of a line as long as a file only what could be shown is looked at: marks that combine take no width.
    let skipped = max(0, place.column - Self.farthest)
    let rest = place.sourceLine.unicodeScalars.dropFirst(skipped)
    let cells = rest.prefix(2 * Self.farthest).map(Cell.init)
    let isCut = rest.count > cells.count
    // A place may lie behind the line's last scalar: where something is missing.
    let start = min(place.column - 1 - skipped, cells.count)
    let end = min(start + place.width, cells.count)
    let shown = Self.window(in: cells, around: start..<end)
    let before = shown.lowerBound > 0 || skipped > 0 ? "…" : ""
    let after = shown.upperBound < cells.count || isCut ? "…" : ""
    let line = before + cells[shown].map(\.text).joined() + after
    let indent = before.count + Self.width(cells[shown.lowerBound..<start])
    let marked = Self.width(cells[start..<min(end, shown.upperBound)])
    let mark = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, marked))
    let bar = "\(margin)|"
    return [bar, line.isEmpty ? "\(place.line) |" : "\(place.line) | \(line)", "\(bar) \(mark)"]
  }

  /// The scalars to show: all of a line that fits, else those from a little
  /// before the place on. At least the place's first scalar is among them.
  private static func window(in cells: [Cell], around place: Range<Int>) -> Range<Int> {
    guard width(cells[...]) > widest else { return 0..<cells.count }
    var lower = place.lowerBound
    var lead = 0
    let wanted = max(widest / 3, widest - width(cells[place.lowerBound...]))
    while lower > 0, lead + cells[lower - 1].width <= wanted {
      lower -= 1
      lead += cells[lower].width
    }
    var upper = lower
    var total = 0
    while upper < cells.count, upper <= place.lowerBound || total + cells[upper].width <= widest {
      total += cells[upper].width
      upper += 1
    }
    return lower..<upper
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// One scalar as it is shown.
  private struct Cell {
    let text: String
    let width: Int

    init(_ scalar: Unicode.Scalar) {
      text = scalar == "\t" ? "  " : Printable.scalar(scalar)
      width = text.unicodeScalars.reduce(0) { $0 + Printable.width($1) }
    }
  }
}
