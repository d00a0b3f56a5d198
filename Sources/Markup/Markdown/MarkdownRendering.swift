/// Markdown to HTML: libcmark, then tables and directives in its tree. Marks of values pass through
/// untouched.
///
///     renderMarkdown(Array("| a |\n|--:|\n| 1 |".utf8))   // <div class="table"…><table>…
///
/// Source: CommonMark 0.30 and GFM 0.29, section 4.10.
func renderMarkdown(_ markdown: [UInt8]) -> [UInt8] {
  var lines = SourceLines(markdown)
  guard !lines.delimiterRows.isEmpty || mayHoldDirective(markdown) else { return Document(markdown).html() }
  var pass = 1
  while true {
    let document = Document(lines.bytes)
    let finder = document.withRoot { TableFinder(lines, root: $0) }
    // Each pass settles at least one table of every paragraph; a paragraph of many stays text from there on.
    if finder.edits.isEmpty || pass == 8 {
      document.withRoot { finish($0, finder.tables, lines.bytes) }
      return document.html()
    }
    lines = SourceLines(apply(finder.edits, to: lines))
    pass += 1
  }
}

private func mayHoldDirective(_ markdown: [UInt8]) -> Bool {
  markdown.withUnsafeBufferPointer { bytes in
    var index = 0
    while index + 3 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"),
        bytes[index + 2] == UInt8(ascii: "-")
      {
        return true
      }
      index += 1
    }
    return false
  }
}

private func apply(_ edits: [TableFinder.Edit], to lines: SourceLines) -> [UInt8] {
  var result: [UInt8] = []
  var start = 0
  for edit in edits {
    let line = lines[edit.line]
    result.append(contentsOf: lines.bytes[start..<line.lowerBound])
    result.append(contentsOf: edit.inserted)
    start = line.lowerBound
    if let content = edit.content {
      result.append(contentsOf: lines.bytes[content])
      start = line.upperBound
    }
  }
  result.append(contentsOf: lines.bytes[start...])
  return result
}

/// Puts tables and directives into the tree and takes their comments out.
private func finish(_ root: Node, _ tables: [FoundTable], _ bytes: [UInt8]) {
  let comments = root.blocks.filter { $0.kind == .html }.map {
    (node: $0, directive: Directive(comment: $0.literal))
  }
  var directives: [Node: Directive] = [:]
  var targets: [Node] = []
  for (node, directive) in comments {
    guard let directive, let target = target(of: node) else { continue }
    if directives[target] == nil { targets.append(target) }
    directives[target] = directives[target].map { $0.followed(by: directive) } ?? directive
  }
  for (node, directive) in comments where directive != nil || isSentinel(node) { node.remove() }
  var writer = TableHTML(tables, in: bytes)
  for table in tables {
    table.node.replace(withHTML: writer.next(table, directives[table.node]))
  }
  let taken = Set(tables.map(\.node))
  for target in targets where !taken.contains(target) {
    guard let directive = directives[target] else { continue }
    var enter = Array("<div".utf8)
    enter.appendClasses(directive.classes)
    target.wrap(enter: enter + Array(">".utf8), exit: Array("</div>".utf8))
  }
}

private func isSentinel(_ node: Node) -> Bool { node.literal.trimmed == TableFinder.sentinel }

/// The next block that is not itself a directive or a table's edge.
private func target(of comment: Node) -> Node? {
  var next = comment.next
  while let node = next, node.kind == .html, isSentinel(node) || Directive(comment: node.literal) != nil {
    next = node.next
  }
  return next
}
