/// Markdown that ends before a number of bytes, on a whole row: what is written first is what stays.
struct CutMarkdown {
  /// Kept for the sentence that tells what was left out.
  private static let reserve = 512

  private(set) var text = ""
  private let limit: Int
  private var size = 0
  /// What was left out, as in `120 breaches`.
  private var left: [String] = []

  init(limit: Int) { self.limit = limit }

  /// Adds rows below a heading, as many as there is room for.
  ///
  /// - Parameters:
  ///   - head: what stands before them; it is not written without a row.
  ///   - count: how many rows there are in all, also where not all are given.
  ///   - noun: what one row is.
  mutating func add(_ head: String, _ rows: [String], count: Int? = nil, _ noun: String, plural: String) {
    let count = count ?? rows.count
    guard count > 0 else { return }
    var (block, shown) = (head, 0)
    for row in rows {
      guard fits(block.utf8.count + row.utf8.count + 2) else { break }
      block += row + "\n"
      shown += 1
    }
    if shown > 0 { append(block + "\n") }
    if shown < count { left.append("\(count - shown) \(count - shown == 1 ? noun : plural)") }
  }

  /// Adds a paragraph, if there is room.
  mutating func add(_ paragraph: String) { if fits(paragraph.utf8.count + 2) { append(paragraph + "\n\n") } }

  /// Everything, with the sentence about what was left out.
  func finished() -> String {
    guard !left.isEmpty else { return text }
    let sentence = "Left out here: \(left.joined(separator: ", ")).\n\n"
    return size + sentence.utf8.count <= limit ? text + sentence : text
  }

  private func fits(_ bytes: Int) -> Bool { size + bytes + Self.reserve <= limit }

  private mutating func append(_ block: String) {
    text += block
    size += block.utf8.count
  }
}
