/// Finds room for words in a picture, so that no two of them touch, none crosses a line and none leaves the picture.
///
/// It counts in pixels on the narrowest paper. Words hang on an anchor that is a share of the width, and keep their size; a
/// label's room here reaches from its anchor to its far end. On a wider paper anchors only move apart, and all that a label
/// covers is a lesser share of the same room: what is free here is free on every wider paper.
struct LabelPlacer {
  /// Pixels, from the left and from the top.
  struct Box: Equatable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  enum Side { case left, middle, right }

  /// Words that have found their place; of several lines, `y` is the first one's.
  struct Label: Equatable {
    let text: String
    /// The anchor, a share of the width.
    let x: Double
    /// Pixels from the anchor to where the words begin, have their middle, or end.
    let offset: Double
    /// The baseline, in pixels.
    let y: Double
    let side: Side

    /// Mostly there is one.
    var lines: [Substring] { LabelPlacer.lines(of: text) }
    var isOneLine: Bool { LabelPlacer.isOneLine(text) }
  }

  /// Where words could stand.
  typealias Place = (x: Double, offset: Double, y: Double, side: Side)

  /// How much room words take, found once for all the places that are tried.
  private struct Extent {
    let length: Double
    let lines: Int

    init(of text: String) {
      if LabelPlacer.isOneLine(text) {
        (length, lines) = (TextMeasure.width(text), 1)
      } else {
        let all = LabelPlacer.lines(of: text)
        (length, lines) = (all.map { TextMeasure.width($0) }.max() ?? 0, all.count)
      }
    }
  }

  static let lineHeight = 18.0

  let width: Double
  let height: Double
  private(set) var boxes: [Box] = []
  private var uprights: [(x: Double, y: ClosedRange<Double>)] = []
  private var skylines: [Skyline] = []
  private var levels: [Double] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
    boxes.reserveCapacity(24)
    skylines.reserveCapacity(4)
  }

  /// Words may not cross this upright line. `x` is a share of the width.
  mutating func avoid(upright x: Double, _ y: ClosedRange<Double>) { uprights.append((x * width, y)) }

  /// Words keep off this level line, in pixels from the top, if there is room elsewhere.
  mutating func avoid(level y: Double) { levels.append(y) }

  mutating func avoid(_ curve: Skyline) { skylines.append(curve) }

  mutating func avoid(_ box: Box) { boxes.append(box) }

  /// Where the words would stand: their own box, and the room that they need on every width.
  func room(for text: String, x: Double, offset: Double, y: Double, _ side: Side) -> Box {
    room(for: Extent(of: text), x: x, offset: offset, y: y, side)
  }

  private func room(for extent: Extent, x: Double, offset: Double, y: Double, _ side: Side) -> Box {
    let (length, anchor) = (extent.length, x * width)
    let start =
      switch side {
      case .left: anchor + offset - length
      case .middle: anchor + offset - length / 2
      case .right: anchor + offset
      }
    return Box(
      x: min(start, anchor)...max(start + length, anchor),
      y: (y - TextMeasure.ascent)...(y + Double(extent.lines - 1) * Self.lineHeight + TextMeasure.descent))
  }

  private static func lines(of text: String) -> [Substring] { text.utf8.split(separator: 0x0A).map(Substring.init) }

  private static func isOneLine(_ text: String) -> Bool { !text.utf8.contains(0x0A) }

  /// - Parameter crossesLevels: whether a level line may run through it.
  func isFree(_ box: Box, crossesLevels: Bool = false) -> Bool {
    guard box.x.lowerBound >= -2, box.x.upperBound <= width + Paper.right, box.y.lowerBound >= 0,
      box.y.upperBound <= height
    else { return false }
    return !boxes.contains { $0.meets(box) }
      && !uprights.contains { box.x.contains($0.x) && box.y.overlaps($0.y) }
      && (crossesLevels || !levels.contains { box.y.contains($0) })
      && !skylines.contains { $0.meets(box) }
  }

  /// Takes the first of so many places that is free; where none is, the first that only a level line runs through.
  mutating func place(_ text: String, among count: Int, _ places: (Int) -> Place) -> Label? {
    let extent = Extent(of: text)
    // Twice round: without and with crossing level lines.
    for turn in 0..<2 * count {
      let place = places(turn < count ? turn : turn - count)
      let room = room(for: extent, x: place.x, offset: place.offset, y: place.y, place.side)
      guard isFree(room, crossesLevels: turn >= count) else { continue }
      return take(place, room, text)
    }
    return nil
  }

  /// Takes the free place that costs least, of equal ones the first; where none is free, the same of those that only a level
  /// line runs through.
  ///
  /// - Parameter each: calls what it is given with each place and its cost.
  mutating func place(_ text: String, leastOf each: ((Place, _ cost: Double) -> Void) -> Void) -> Label? {
    let extent = Extent(of: text)
    for crossesLevels in 0..<2 {
      var best: (place: Place, room: Box, cost: Double)?
      each { place, cost in
        if let best, best.cost <= cost { return }
        let room = room(for: extent, x: place.x, offset: place.offset, y: place.y, place.side)
        if isFree(room, crossesLevels: crossesLevels == 1) { best = (place, room, cost) }
      }
      if let best { return take(best.place, best.room, text) }
    }
    return nil
  }

  private mutating func take(_ place: Place, _ room: Box, _ text: String) -> Label {
    boxes.append(room)
    return Label(text: text, x: place.x, offset: place.offset, y: place.y, side: place.side)
  }
}
