/// A table found in a document.
struct FoundTable {
  /// The paragraph (or underlined heading) that is the table and nothing else.
  let node: Node
  let alignments: [Alignment]
  let header: TableRow
  let rows: [TableRow]
}

/// Finds the tables of a document, which libcmark sees as paragraphs.
///
/// Where a table is only part of a paragraph, a comment line is put at its edges and the text parsed again:
/// a comment ends a paragraph without loosening the list around it.
///
/// Source: GFM 0.29, section 4.10; the order of block starts as in cmark-gfm.
/// Left out: a `===` line under a table's last row is a row, and text after it a paragraph; tables of more than ``columnLimit`` columns stay
/// text.
struct TableFinder {
  /// A page needs no more, and a hostile header row does not cost memory by the square.
  static let columnLimit = 256
  /// The comment that stands at a table's edge while it is searched; no template can hold the character.
  static let sentinel = Array("<!--\u{E001}-->".utf8)

  private let lines: SourceLines
  private(set) var tables: [FoundTable] = []
  /// A place where the text must be cut before it is parsed again.
  struct Cut {
    /// The sentinel goes before this line …
    let line: Int
    /// … with the marks of the containers it stands in.
    let prefix: [UInt8]
    /// A header row that was indented like code, as only a paragraph's further lines may be; it is written anew.
    var content: Range<Int>?
  }
  /// In the order of the text.
  private(set) var cuts: [Cut] = []

  init(_ lines: SourceLines, root: Node) {
    self.lines = lines
    for block in root.blocks where block.kind == .paragraph || block.kind == .heading {
      find(in: block)
    }
  }

  private mutating func find(in block: Node) {
    let start = block.startLine
    let end = min(block.endLine, lines.count)
    guard end > start, let rows = candidates(after: start, through: end),
      let containers = Containers(of: block, in: lines)
    else { return }
    for delimiter in rows {
      guard let alignments = alignments(delimiter, containers),
        let first = containers.content(of: delimiter - 1),
        case let header = TableRow(first.rest, in: lines.bytes), header.cells.count == alignments.count
      else { continue }
      guard alignments.count <= Self.columnLimit else { return }
      var body: [TableRow] = []
      var line = delimiter + 1
      while line <= end, let row = row(line, containers) {
        body.append(row)
        line += 1
      }
      let isUnderlineLate = block.kind == .heading && line == end && isBlankLine(end)
      if delimiter - 1 > start {
        let content = first.indentation < 4 ? nil : lines.bytes.trim(first.rest)
        cuts.append(Cut(line: delimiter - 1, prefix: containers.prefix, content: content))
      }
      if line <= end, !isUnderlineLate { cuts.append(Cut(line: line, prefix: containers.prefix)) }
      if delimiter - 1 == start, line > end || isUnderlineLate {
        tables.append(FoundTable(node: block, alignments: alignments, header: header, rows: body))
      }
      return
    }
  }

  private func isBlankLine(_ line: Int) -> Bool { lines.bytes[lines[line]].allSatisfy(isBlank) }

  /// The lines of a block that could be delimiter rows, found by halving.
  private func candidates(after start: Int, through end: Int) -> ArraySlice<Int>? {
    let all = lines.delimiterRows
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] <= start { low = middle + 1 } else { high = middle }
    }
    let rows = all[low...].prefix { $0 <= end }
    return rows.isEmpty ? nil : rows
  }

  private func alignments(_ line: Int, _ containers: Containers) -> [Alignment]? {
    guard let cursor = containers.content(of: line), cursor.indentation < 4 else { return nil }
    return Alignment.all(of: cursor.rest, in: lines.bytes)
  }

  /// A further line of the table; `nil` where the line begins something else, or is a lone pipe.
  private func row(_ line: Int, _ containers: Containers) -> TableRow? {
    guard var cursor = containers.content(of: line), cursor.indentation < 4 else { return nil }
    cursor.advance(columns: cursor.indentation)
    guard let first = cursor.byte else { return nil }
    if isDigit(first) || isOneOf(first, "#>`~<-+*_"), !isParagraph(cursor.rest) { return nil }
    let row = TableRow(cursor.rest, in: lines.bytes)
    return row.cells.isEmpty ? nil : row
  }

  private func isParagraph(_ line: Range<Int>) -> Bool {
    let document = Document(Array(lines.bytes[line]))
    return document.root.firstChild?.kind == .paragraph
  }
}
