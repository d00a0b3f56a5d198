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
/// Left out: tables of more than ``columnLimit`` columns stay text.
struct TableFinder {
  /// A page needs no more, and a hostile header row does not cost memory by the square.
  static let columnLimit = 256
  /// The comment that stands at a table's edge while it is searched; no template can hold the character.
  static let sentinel = Array("<!--\u{E001}-->".utf8)

  private let lines: SourceLines
  private(set) var tables: [FoundTable] = []
  /// A change to the source before it is parsed again.
  struct Edit {
    let line: Int
    /// What goes before the line.
    let inserted: [UInt8]
    /// What is kept of the line; all of it where this is `nil`.
    var content: Range<Int>?
  }
  /// In the order of the text.
  private(set) var edits: [Edit] = []

  init(_ lines: SourceLines, root: Node) {
    self.lines = lines
    for block in root.blocks where block.kind == .paragraph || block.kind == .heading {
      find(in: block)
    }
  }

  private mutating func find(in block: Node) {
    let start = block.startLine
    let last = min(block.endLine, lines.count)
    guard last > start, let delimiters = candidates(after: start, through: last),
      let containers = Containers(of: block, in: lines)
    else { return }
    let underline = block.kind == .heading ? underline(after: start, through: last, containers) : nil
    let end = underline ?? last
    for delimiter in delimiters where delimiter <= end {
      guard let alignments = alignments(delimiter, containers),
        let first = containers.content(of: delimiter - 1)
      else { continue }
      let header = TableRow(first.rest, in: lines.bytes)
      // As in cmark-gfm, a delimiter row that does not fit ends the search in this paragraph.
      guard header.cells.count == alignments.count, alignments.count <= Self.columnLimit else { return }
      var rows: [TableRow] = []
      var line = delimiter + 1
      while line <= end, let row = row(line, containers) {
        rows.append(row)
        line += 1
      }
      if delimiter - 1 > start { cut(before: delimiter - 1, containers, header: first) }
      if line <= end {
        cut(before: line, containers)
      } else if let underline {
        // The line of `=` is a row of the table, and so is what follows it: a pipe makes it one paragraph.
        let content = containers.content(of: underline).map { lines.bytes.trim($0.rest) }
        edits.append(
          Edit(line: underline, inserted: containers.prefix + [UInt8(ascii: "|")], content: content))
      } else if delimiter - 1 == start {
        tables.append(FoundTable(node: block, alignments: alignments, header: header, rows: rows))
      }
      return
    }
  }

  /// Puts a sentinel before a line. A header row that was indented like code, as a paragraph's further
  /// lines may be, is moved to the left, or it would be code.
  private mutating func cut(before line: Int, _ containers: Containers, header: LineCursor? = nil) {
    var edit = Edit(line: line, inserted: containers.prefix + Self.sentinel + [0x0A])
    if let header, header.indentation >= 4 {
      edit = Edit(
        line: line, inserted: edit.inserted + containers.prefix, content: lines.bytes.trim(header.rest))
    }
    edits.append(edit)
  }

  /// The line that underlines a heading; libcmark 0.30.2 may count one more to it.
  private func underline(after start: Int, through end: Int, _ containers: Containers) -> Int? {
    ((start + 1)...end).first { line in
      guard let rest = containers.content(of: line)?.rest else { return false }
      let text = lines.bytes[lines.bytes.trim(rest)]
      guard let first = text.first, isOneOf(first, "=-") else { return false }
      return text.allSatisfy { $0 == first }
    }
  }

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
    return document.withRoot { $0.firstChild?.kind } == .paragraph
  }
}
