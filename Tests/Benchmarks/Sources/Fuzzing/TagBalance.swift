/// Whether every element of a page is closed, and in the order in which they were opened.
enum TagBalance {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// What is wrong, if something is.
  static func fault(in html: [UInt8]) -> String? {
    var (open, index): ([String], Int) = ([], 0)
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      if html[start...].starts(with: "<!--".utf8) {
        guard let end = find("-->", in: html, from: start + 4) else { return "an open comment" }
        index = end + 3
        continue
      }
      var (end, quote): (Int, UInt8) = (start + 1, 0)
      while end < html.count, quote != 0 || html[end] != UInt8(ascii: ">") {
        if quote == 0, html[end] == UInt8(ascii: "\"") || html[end] == UInt8(ascii: "'") {
          quote = html[end]
        } else if html[end] == quote {
          quote = 0
        }
        if quote == 0, html[end] == UInt8(ascii: "<") { return "`<` in a tag at \(end)" }
        end += 1
      }
      guard end < html.count else { return "an open tag at \(start)" }
      index = end + 1
      let isClosing = html[start + 1] == UInt8(ascii: "/")
      let isEmpty = html[end - 1] == UInt8(ascii: "/")
      let name = html[(start + (isClosing ? 2 : 1))..<end].prefix {
        $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 &- 0x30 < 10
      }
      let tag = String(decoding: name, as: UTF8.self).lowercased()
      if tag.isEmpty || isEmpty || void.contains(tag) { continue }
      if isClosing {
        guard open.popLast() == tag else { return "`</\(tag)>` at \(start) closes nothing" }
      } else {
        open.append(tag)
        if tag == "style" || tag == "script" { index = find("</\(tag)", in: html, from: index) ?? html.count }
      }
    }
    return open.isEmpty ? nil : "`<\(open[open.count - 1])>` is not closed"
  }

  private static func find(_ text: String, in html: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= html.count {
      if html[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
