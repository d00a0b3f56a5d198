/// The inlines of all cells of a document that are more than plain text, rendered by libcmark at once.
///
/// Each such cell becomes one heading of a side document; what comes out between `<h1>` and `</h1>` is
/// its HTML. Plain cells, which most are, never pass through here.
struct TableCells {
  private var rendered: [ArraySlice<UInt8>] = []
  private var next = 0

  /// Renders the cells of `tables` in the order in which they will be asked for.
  init(_ tables: [FoundTable], in bytes: [UInt8]) {
    var side: [UInt8] = []
    var count = 0
    var mayRefer = false
    for table in tables {
      for cell in table.cells where isMarkup(bytes[cell]) {
        side.append(contentsOf: StaticString("# ").utf8)
        side.appendCell(bytes[cell])
        side.append(contentsOf: StaticString(" #\n").utf8)
        count += 1
        if !mayRefer { mayRefer = bytes[cell].contains(UInt8(ascii: "[")) }
      }
    }
    guard count > 0 else { return }
    if mayRefer {
      // A cell may name a link that the document defines elsewhere.
      side.append(0x0A)
      side.append(contentsOf: bytes)
    }
    rendered = cut(Document(side).html(), count)
  }

  /// Adds the HTML of the next cell.
  mutating func append(_ cell: Range<Int>, of bytes: [UInt8], to html: inout [UInt8]) {
    guard isMarkup(bytes[cell]) else { return html.appendPlain(bytes[cell]) }
    guard next < rendered.count else { return }
    html.append(contentsOf: rendered[next])
    next += 1
  }

  private func cut(_ html: [UInt8], _ count: Int) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = 4
    var index = start
    while cells.count < count, index + 5 <= html.count {
      guard html[index] == UInt8(ascii: "<"), html[index...].starts(with: StaticString("</h1>").utf8) else {
        index += 1
        continue
      }
      cells.append(html[start..<index])
      start = index + 10
      index = start
    }
    return cells
  }
}

extension FoundTable {
  /// The cells that are printed, in reading order: a row has no more than the header.
  var cells: some Sequence<Range<Int>> {
    ([header] + rows).lazy.flatMap { $0.cells.prefix(alignments.count) }
  }
}

/// Whether a cell holds anything that Markdown could read as more than its characters.
private func isMarkup(_ cell: ArraySlice<UInt8>) -> Bool {
  cell.withUnsafeBufferPointer { bytes in
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"), 0:
        return true
      default: break
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Adds a cell's Markdown; inside a table a backslash belongs to the pipe after it, even in code.
  fileprivate mutating func appendCell(_ cell: ArraySlice<UInt8>) {
    for index in cell.indices {
      let isPipeEscape =
        cell[index] == UInt8(ascii: "\\") && index + 1 < cell.endIndex && cell[index + 1] == UInt8(ascii: "|")
      if !isPipeEscape { append(cell[index]) }
    }
  }

  /// Adds a cell without markup, as libcmark would write it.
  fileprivate mutating func appendPlain(_ cell: ArraySlice<UInt8>) {
    var start = cell.startIndex
    for index in cell.indices where isOneOf(cell[index], "\">") {
      append(contentsOf: cell[start..<index])
      append(
        contentsOf: (cell[index] == UInt8(ascii: ">") ? StaticString("&gt;") : StaticString("&quot;")).utf8)
      start = index + 1
    }
    append(contentsOf: cell[start...])
  }
}
