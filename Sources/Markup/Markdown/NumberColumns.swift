/// Follows the tags of rendered tables, to know which values begin the cells of one column of numbers.
///
/// Columns are of numbers where a cell says `number`, and in tables with the class `rows` where it says nothing.
struct NumberColumns {
  /// The values of each column, in the order of the rows.
  private(set) var found: [[Int]] = []
  private var isOfRows = false
  private var column = 0
  /// Where the columns of this table are in `found`, by their place in the row.
  private var places: [Int: Int] = [:]
  private var awaitsValue = false

  /// Takes note of a tag, given at least its first bytes.
  mutating func note(tag: UnsafeBufferPointer<UInt8>) {
    guard tag.count > 3, tag[1] == UInt8(ascii: "t") else {
      if tag.count > 3, tag[1] == UInt8(ascii: "/"), tag[2] == UInt8(ascii: "t") { awaitsValue = false }
      return
    }
    switch tag[2] {
    case UInt8(ascii: "a"):
      isOfRows = tag.starts(with: StaticString("<table class=\"rows").utf8)
      places.removeAll(keepingCapacity: true)
    case UInt8(ascii: "r"): column = 0
    case UInt8(ascii: "d"):
      column += 1
      awaitsValue =
        tag.starts(with: StaticString("<td class=\"number").utf8) || (isOfRows && tag[3] == UInt8(ascii: ">"))
    case UInt8(ascii: "h") where tag[3] == UInt8(ascii: " ") || tag[3] == UInt8(ascii: ">"): column += 1
    default: break
    }
  }

  /// Takes note of a value; only the first of a cell counts.
  mutating func note(_ value: Int) {
    guard awaitsValue else { return }
    awaitsValue = false
    if let place = places[column] {
      found[place].append(value)
    } else {
      places[column] = found.count
      found.append([value])
    }
  }
}
