/// The rows of words above a chart, one for each mark: which row a mark's words take, and on which side of its line.
///
/// A mark's line begins beside its words and runs down from there, so words in a lower row must not stand in its way. All
/// rows and sides are tried, the lowest row and the right side first; where there is no way, the last mark goes without
/// words.
struct MarkRows {
  struct Place: Equatable {
    /// 0 is the row next to the chart.
    let row: Int
    let isRight: Bool
  }

  /// In the order of the marks; `nil` without words.
  private(set) var places: [Place?] = []
  /// How many rows are taken.
  var count: Int { (places.compactMap { $0?.row }.max() ?? -1) + 1 }

  private static let most = 3
  private static let offset = 6.0

  /// - Parameters:
  ///   - marks: places in pixels on the narrowest paper, and the words' widths.
  init(_ marks: [(x: Double, length: Double)], width: Double) {
    var named = min(marks.count, 5)
    while named > 0 {
      var found: [Place] = []
      if Self.find(marks[..<named], width, &found) {
        places = found
        break
      }
      named -= 1
    }
    places += [Place?](repeating: nil, count: marks.count - places.count)
  }

  private static func find(_ marks: ArraySlice<(x: Double, length: Double)>, _ width: Double, _ found: inout [Place])
    -> Bool
  {
    guard found.count < marks.count else { return true }
    let mark = marks[found.count]
    for row in 0..<min(most, marks.count) {
      for isRight in [true, false] {
        let place = Place(row: row, isRight: isRight)
        let room = room(mark, place)
        guard room.lowerBound >= 0, room.upperBound <= width + Paper.right else { continue }
        let isFree = zip(marks, found).allSatisfy { other, taken in
          let others = self.room(other, taken)
          return !(taken.row == row && others.overlaps(room)) && !(taken.row >= row && room.contains(other.x))
            && !(row >= taken.row && others.contains(mark.x))
        }
        guard isFree else { continue }
        found.append(place)
        if find(marks, width, &found) { return true }
        found.removeLast()
      }
    }
    return false
  }

  private static func room(_ mark: (x: Double, length: Double), _ place: Place) -> ClosedRange<Double> {
    place.isRight ? mark.x...(mark.x + offset + mark.length) : (mark.x - offset - mark.length)...mark.x
  }

  /// The words of a mark in their place; `top` is where the chart begins, `x` the mark's share of the width.
  func label(_ index: Int, _ text: String, x: Double, top: Double) -> LabelPlacer.Label? {
    places[index].map { place in
      LabelPlacer.Label(
        text: text, x: x, offset: place.isRight ? Self.offset : -Self.offset,
        y: top - 8 - Double(place.row) * LineChart.row, side: place.isRight ? .right : .left)
    }
  }
}
