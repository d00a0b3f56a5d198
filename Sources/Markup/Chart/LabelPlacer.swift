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
    var lines: [String] { LabelPlacer.lines(of: text) }
    var isOneLine: Bool { LabelPlacer.isOneLine(text) }
  }

  /// Where words could stand.
  typealias Place = (x: Double, offset: Double, y: Double, side: Side)

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

  /// Where the words stand: their own box, and the room that they need on every width.
  func room(for label: Label) -> Box {
    room(for: Extent(of: label.text), at: (label.x, label.offset, label.y, label.side))
  }

  private func room(for extent: Extent, at place: Place) -> Box {
    let (length, anchor, y) = (extent.length, place.x * width, place.y)
    let start =
      switch place.side {
      case .left: anchor + place.offset - length
      case .middle: anchor + place.offset - length / 2
      case .right: anchor + place.offset
      }
    return Box(
      x: min(start, anchor)...max(start + length, anchor),
      y: (y - TextMeasure.ascent)...(y + Double(extent.lines - 1) * Self.lineHeight + TextMeasure.descent))
  }

  private static func lines(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(separator: 0x0A).map { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
    }
  }

  private static func isOneLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { !$0.contains(0x0A) }
  }

  /// Whether nothing is in the way but perhaps a level line.
  private func isFree(_ box: Box) -> Bool {
    guard box.x.lowerBound >= -2, box.x.upperBound <= width + Paper.right, box.y.lowerBound >= 0,
      box.y.upperBound <= height
    else { return false }
    return !boxes.contains { $0.meets(box) }
      && !uprights.contains { box.x.contains($0.x) && box.y.overlaps($0.y) }
      && !skylines.contains { $0.meets(box) }
  }

  /// Takes the first of so many places that is free; where none is, the first that only a level line runs through.
  mutating func place(_ text: String, among count: Int, _ places: (Int) -> Place) -> Label? {
    place(Choice(text), among: count, places)
  }

  mutating func place(_ choice: Choice, among count: Int, _ places: (Int) -> Place) -> Label? {
    var choice = choice
    for index in 0..<count where !choice.isFree { offer(places(index), &choice) }
    return take(choice)
  }

  /// The free place that costs least, of equal ones the first; where none is free, the same of those that only a level line
  /// runs through.
  struct Choice {
    let text: String
    let extent: Extent
    fileprivate var best: (place: Place, room: Box)?
    /// What the best one costs.
    private(set) var cost = Double.infinity
    /// Whether no level line runs through the best one.
    private(set) var isFree = false

    init(_ text: String) {
      self.text = text
      extent = Extent(of: text)
    }

    fileprivate mutating func take(_ place: Place, _ room: Box, cost: Double, isFree: Bool) {
      (best, self.cost, self.isFree) = ((place, room), cost, isFree)
    }
  }

  /// Lets a place be chosen, if it is better than those before it.
  func offer(_ place: Place, cost: Double = 0, _ choice: inout Choice) {
    guard !choice.isFree || cost < choice.cost else { return }
    let room = room(for: choice.extent, at: place)
    let isCrossed = levels.contains { room.y.contains($0) }
    if isCrossed, choice.isFree || cost >= choice.cost { return }
    if isFree(room) { choice.take(place, room, cost: cost, isFree: !isCrossed) }
  }

  /// Takes the place that was chosen, if there was one.
  mutating func take(_ choice: Choice) -> Label? {
    guard let (place, room) = choice.best else { return nil }
    boxes.append(room)
    return Label(text: choice.text, x: place.x, offset: place.offset, y: place.y, side: place.side)
  }
}
