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
  struct Label {
    let text: String
    let extent: Extent
    let place: Place

    /// Mostly there is one.
    var lines: [String] {
      var text = text
      return text.withUTF8 { bytes in
        bytes.split(separator: 0x0A).map { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
      }
    }
  }

  /// Where words could stand.
  struct Place {
    /// The anchor, a share of the width.
    let x: Double
    /// Pixels from the anchor to where the words begin, have their middle, or end.
    let offset: Double
    /// The baseline, in pixels.
    let y: Double
    let side: Side

    init(_ x: Double, _ offset: Double, _ y: Double, _ side: Side) {
      (self.x, self.offset, self.y, self.side) = (x, offset, y, side)
    }
  }

  /// How much room words take, found once for all the places that are tried.
  struct Extent {
    let length: Double
    let lines: Int

    init(of text: String) {
      var text = text
      (length, lines) = text.withUTF8 { bytes in
        var (length, lines, start) = (0.0, 0, 0)
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
          let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
          (length, lines, start) = (max(length, TextMeasure.width(of: line)), lines + 1, end + 1)
        }
        return (length, lines)
      }
    }
  }

  static let lineHeight = 18.0

  let width: Double
  let height: Double
  private var boxes: [Box] = []
  let skyline: Skyline
  private let level: Double

  /// - Parameters:
  ///   - skyline: words may not cross its curves.
  ///   - level: a level line, in pixels from the top; words keep off it if there is room elsewhere.
  init(width: Double, height: Double, _ skyline: Skyline, level: Double) {
    self.width = width
    self.height = height
    self.skyline = skyline
    self.level = level
    boxes.reserveCapacity(32)
  }

  /// Words may not cross this upright line. `x` is a share of the width.
  mutating func avoid(upright x: Double, _ y: ClosedRange<Double>) {
    let x = x * width
    boxes.append(Box(x: x...x, y: y))
  }

  mutating func avoid(_ box: Box) { boxes.append(box) }

  /// Where words stand: their own box, and the room that they need on every width.
  func room(for extent: Extent, at place: Place) -> Box {
    let (length, anchor) = (extent.length, place.x * width)
    let start =
      switch place.side {
      case .left: anchor + place.offset - length
      case .middle: anchor + place.offset - length / 2
      case .right: anchor + place.offset
      }
    return Box(
      x: min(start, anchor)...max(start + length, anchor),
      y: (place.y - TextMeasure.ascent)...(place.y + Double(extent.lines - 1) * Self.lineHeight + TextMeasure.descent))
  }

  /// Whether nothing is in the way but perhaps the level line.
  private func isFree(_ box: Box) -> Bool {
    guard box.x.lowerBound >= -2, box.x.upperBound <= width + Paper.right, box.y.lowerBound >= 0,
      box.y.upperBound <= height
    else { return false }
    return !boxes.contains { $0.meets(box) } && !skyline.meets(box)
  }

  /// The free place that costs least, of equal ones the first; where none is free, the same of those that only the level line
  /// runs through.
  struct Choice {
    let extent: Extent
    fileprivate var best: (place: Place, room: Box)?
    /// What the best one costs.
    fileprivate(set) var cost = Double.infinity
    /// Whether the level line does not run through the best one.
    fileprivate(set) var isFree = false

    init(_ extent: Extent) { self.extent = extent }
  }

  /// Lets a place be chosen, if it is better than those before it.
  func offer(_ place: Place, cost: Double = 0, _ choice: inout Choice) {
    guard !choice.isFree || cost < choice.cost else { return }
    let room = room(for: choice.extent, at: place)
    let isCrossed = room.y.contains(level)
    if isCrossed, choice.isFree || cost >= choice.cost { return }
    if isFree(room) { (choice.best, choice.cost, choice.isFree) = ((place, room), cost, !isCrossed) }
  }

  /// Takes the place that was chosen, if there was one, with so much air beside it.
  mutating func take(_ choice: Choice, air: Double = 0) -> Place? {
    guard let (place, room) = choice.best else { return nil }
    boxes.append(Box(x: (room.x.lowerBound - air)...(room.x.upperBound + air), y: room.y))
    return place
  }
}
