/// What the first and the last block of a piece of Markdown have to do with their neighbours in the page.
struct PieceEdges {
  /// The level of the heading that it begins with; 0 where it begins with something else.
  private(set) var heading = 0
  /// Whether it ends in a list, which items below a blank line belong to.
  private(set) var endsInList = false
  /// Whether it ends in a comment, which may speak of the block below.
  private(set) var endsInComment = false
  /// The least level of the headings whose folds go on below; `nil` where none does.
  private(set) var fold: Int?

  /// - Parameters:
  ///   - root: the document, with all its comments and before its tables are put in.
  ///   - isOurs: whether a block is a comment that will be taken out.
  ///   - level: the level of the heading that a block is; 0 for others.
  ///   - folds: whether a heading folds.
  init(of root: Node, isOurs: (Node) -> Bool, level: (Node) -> Int, folds: (Node) -> Bool) {
    var isFirst = true
    var open: [Int] = []
    var current = root.firstChild
    while let block = current {
      current = block.next
      if current == nil {
        endsInList = block.kind == .list
        endsInComment = block.kind == .html
      }
      if isOurs(block) { continue }
      let level = level(block)
      if isFirst { heading = level }
      isFirst = false
      guard level > 0 else { continue }
      open.removeAll { $0 >= level }
      if folds(block) { open.append(level) }
    }
    fold = open.min()
  }
}

/// Whether something in a piece of Markdown may reach over the blank lines around it, however it is rendered: a code fence,
/// raw HTML, the definition of a link, a mark that is no value's. Says so too often rather than too seldom.
///
/// Source: CommonMark 0.30, sections 4.5 to 4.7.
func reachesOut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  func follows(_ text: StaticString, _ index: Int) -> Bool {
    index + text.utf8.count <= bytes.count
      && UnsafeBufferPointer(rebasing: bytes[index..<index + text.utf8.count]).elementsEqual(text.utf8)
  }
  if follows("\u{FEFF}", 0) { return true }
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "`") where follows("```", index), UInt8(ascii: "~") where follows("~~~", index),
      UInt8(ascii: "]") where follows("]:", index), UInt8(ascii: "&") where follows("&#", index),
      UInt8(ascii: "%") where follows("%EE", index), 0x0D:
      return true
    case UInt8(ascii: "<") where follows("<!--", index):
      // Over when its line is.
      let line = bytes[(index + 4)...].prefix { $0 != 0x0A }
      guard let end = line.indices.first(where: { follows("-->", $0) }) else { return true }
      index = end + 2
    case UInt8(ascii: "<") where index + 1 < bytes.count && !follows("<http", index):
      let next = bytes[index + 1]
      if isLetter(next) || isOneOf(next, "!?/") { return true }
    default: break
    }
    index += 1
  }
  return false
}
