import Foundation
import LibCMark

/// A page's Markdown for libcmark alone: pipe tables, which it does not know, are HTML already, one line a table.
struct FloorPage {
  private let markdown: [UInt8]

  init(_ markdown: [UInt8]) {
    var text = ""
    var isTable = false
    for line in String(decoding: markdown, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      let isRow = line.hasPrefix("|")
      if isTable, !isRow { text += "</table>\n" }
      if isRow {
        if !isTable { text += "<table>" }
        let cells = line.dropFirst().dropLast().split(separator: "|").map { "<td>\($0)</td>" }
        text += "<tr>" + cells.joined() + "</tr>"
      } else {
        text += line + "\n"
      }
      isTable = isRow
    }
    self.markdown = Array(text.utf8)
  }

  /// - Returns: how many bytes the HTML has.
  func render() -> Int {
    markdown.withUnsafeBytes { bytes in
      let html = cmark_markdown_to_html(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_UNSAFE)
      defer { free(html) }
      return html.map { strlen($0) } ?? 0
    }
  }
}
