/// Writes the tables of a document as HTML.
///
/// A table stands in a container that can be scrolled with the keyboard and has a name for it: its
/// caption, or the heading above it. Alignment is a class (`number`, `centre`), because `align` is not
/// valid HTML and `style` is refused by strict content policies. In tables with the class `rows` most cells are
/// numbers: there it is the others, `text`, that have a class.
struct TableHTML {
  /// Rows that are too short are filled with empty cells, but not more than this many in one document: a
  /// header of 256 columns over a million short rows would else become gigabytes. (cmark-gfm has the same
  /// limit.)
  static let filledLimit = 0x80000

  let bytes: [UInt8]
  var cells: TableCells
  /// How many cells were missing.
  private(set) var filled = 0
  private var html: [UInt8] = []

  init(_ tables: [FoundTable], in bytes: [UInt8]) {
    self.bytes = bytes
    cells = TableCells(tables, in: bytes)
  }

  /// The next table; they must be asked for in the order given at the beginning.
  mutating func next(_ table: FoundTable, _ directive: Directive?) -> [UInt8] {
    html = []
    html.reserveCapacity((table.rows.count + 1) * (table.alignments.count + 1) * 32)
    open(directive)
    let isHeaded = directive?.classes.contains(Array("rows".utf8)) ?? false
    write("<thead>\n")
    row(table.header, table.alignments, first: .columnHeader, others: isHeaded ? .numberHeader : .columnHeader)
    write("</thead>\n")
    if !table.rows.isEmpty {
      write("<tbody>\n")
      for row in table.rows {
        self.row(row, table.alignments, first: isHeaded ? .rowHeader : .data, others: isHeaded ? .number : .data)
      }
      write("</tbody>\n")
    }
    write("</table>\n</div>")
    return html
  }

  private enum Cell {
    case columnHeader, rowHeader, data
    /// In a table of numbers.
    case numberHeader, number

    func opening(_ alignment: Alignment) -> StaticString {
      switch (self, alignment) {
      case (.number, .right): "<td>"
      case (.number, .centre): "<td class=\"centre\">"
      case (.number, _): "<td class=\"text\">"
      case (.numberHeader, .right): "<th scope=\"col\">"
      case (.numberHeader, .centre): "<th scope=\"col\" class=\"centre\">"
      case (.numberHeader, _): "<th scope=\"col\" class=\"text\">"
      case (.data, .right): "<td class=\"number\">"
      case (.data, .centre): "<td class=\"centre\">"
      case (.data, _): "<td>"
      case (.rowHeader, .right): "<th scope=\"row\" class=\"number\">"
      case (.rowHeader, .centre): "<th scope=\"row\" class=\"centre\">"
      case (.rowHeader, _): "<th scope=\"row\">"
      case (.columnHeader, .right): "<th scope=\"col\" class=\"number\">"
      case (.columnHeader, .centre): "<th scope=\"col\" class=\"centre\">"
      case (.columnHeader, _): "<th scope=\"col\">"
      }
    }
  }

  private mutating func open(_ directive: Directive?) {
    write("<div class=\"table\"")
    if let caption = directive?.caption, !caption.isEmpty {
      write(" role=\"region\" tabindex=\"0\" aria-label=\"")
      html.appendEscapingHTML(caption)
      write("\"")
    } else {
      html.append(contentsOf: PageShape.regionMark)
    }
    write(">\n<table")
    if let classes = directive?.classes { html.appendClasses(classes) }
    write(">\n")
    if let caption = directive?.caption, !caption.isEmpty {
      write("<caption>")
      html.appendEscapingHTML(caption)
      write("</caption>\n")
    }
  }

  private mutating func row(_ row: TableRow, _ alignments: [Alignment], first: Cell, others: Cell) {
    write("<tr>\n")
    for column in alignments.indices {
      guard column < row.cells.count || filled < Self.filledLimit else { break }
      let cell = column == 0 ? first : others
      write(cell.opening(alignments[column]))
      if column < row.cells.count {
        cells.append(row.cells[column], of: bytes, to: &html)
      } else {
        filled += 1
      }
      write(cell == .data || cell == .number ? "</td>\n" : "</th>\n")
    }
    write("</tr>\n")
  }

  private mutating func write(_ text: StaticString) { html.append(contentsOf: text.utf8) }
}

extension [UInt8] {
  /// Adds ` class="…"`.
  mutating func appendClasses(_ classes: [[UInt8]]) {
    append(contentsOf: StaticString(" class=\"").utf8)
    append(contentsOf: classes.joined(separator: [0x20]))
    append(UInt8(ascii: "\""))
  }

  mutating func appendEscapingHTML(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { appendEscapingHTML($0) }
  }
}
