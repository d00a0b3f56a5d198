/// The rows of words above a chart, one for each mark: which row a mark's words take, and on which side of its line.
///
/// A mark's line begins beside or below its words and runs down from there, so words in a lower row must not stand in its
/// way. All rows and sides are tried, the lowest row and the right side first. The first marks have the first choice; one
/// that finds no place beside them goes without words.
struct MarkRows {
  struct Place: Equatable {
    /// 0 is the row next to the chart.
    let row: Int
    let side: LabelPlacer.Side
  }

  /// A place in pixels on the narrowest paper, and the room that the words there need.
  typealias Mark = (x: Double, extent: LabelPlacer.Extent)

  private let marks: [Mark]
  /// In the order of the marks; `nil` without words.
  private var places: [Place?]
  /// How many rows are taken.
  private(set) var count = 0

  private static let most = 3
  private static let mostMarks = 6
  private static let offset = 6.0

  /// - Parameter paper: words may reach over its left margin, for there are no ticks up here.
  init(_ marks: [Mark], on paper: Paper) {
    self.marks = marks
    places = [Place?](repeating: nil, count: marks.count)
    var named: [Int] = []
    var (chosen, found): ([Place], [Place]) = ([], [])
    for mark in marks.indices.prefix(Self.mostMarks) {
      named.append(mark)
      found.removeAll(keepingCapacity: true)
      if find(named, paper, &found) { swap(&chosen, &found) } else { named.removeLast() }
    }
    for (mark, place) in zip(named, chosen) {
      places[mark] = place
      count = max(count, place.row + 1)
    }
  }

  private func find(_ named: [Int], _ paper: Paper, _ found: inout [Place]) -> Bool {
    guard found.count < named.count else { return true }
    let mark = marks[named[found.count]]
    for row in 0..<min(Self.most, named.count) {
      for side in [LabelPlacer.Side.right, .left, .middle] {
        let place = Place(row: row, side: side)
        let room = Self.room(mark, place)
        guard room.lowerBound >= 2 - paper.margin.rawValue, room.upperBound <= paper.narrowest + Paper.right else {
          continue
        }
        let isFree = zip(named, found).allSatisfy { index, taken in
          let other = marks[index]
          let others = Self.room(other, taken)
          return !(taken.row == row && others.overlaps(room)) && !(taken.row >= row && room.contains(other.x))
            && !(row >= taken.row && others.contains(mark.x))
        }
        guard isFree else { continue }
        found.append(place)
        if find(named, paper, &found) { return true }
        found.removeLast()
      }
    }
    return false
  }

  private static func room(_ mark: Mark, _ place: Place) -> ClosedRange<Double> {
    let length = mark.extent.length
    return switch place.side {
    case .right: mark.x...(mark.x + offset + length)
    case .left: (mark.x - offset - length)...mark.x
    case .middle: (mark.x - length / 2)...(mark.x + length / 2)
    }
  }

  /// The words of a mark in their place; `top` is where the chart begins, `x` the mark's share of the width.
  func label(_ index: Int, _ text: String, x: Double, top: Double) -> LabelPlacer.Label? {
    places[index].map { place in
      let offset =
        switch place.side {
        case .right: Self.offset
        case .left: -Self.offset
        case .middle: 0.0
        }
      return LabelPlacer.Label(
        text: text, extent: marks[index].extent,
        place: LabelPlacer.Place(x, offset, Self.baseline(place, top), place.side))
    }
  }

  /// Where a mark's line begins.
  func start(_ index: Int, top: Double) -> Double {
    guard let place = places[index] else { return top }
    let baseline = Self.baseline(place, top)
    return place.side == .middle ? baseline + TextMeasure.descent : baseline - TextMeasure.ascent
  }

  private static func baseline(_ place: Place, _ top: Double) -> Double {
    top - 8 - Double(place.row) * LineChart.row
  }
}
