/// Markdown to HTML: libcmark, then tables and directives in its tree. Marks of values pass through
/// untouched.
///
///     renderMarkdown(Array("| a |\n|--:|\n| 1 |".utf8)).html   // <div class="table"…><table>…
///
/// Source: CommonMark 0.30 and GFM 0.29, section 4.10.
func renderMarkdown(_ markdown: [UInt8]) -> (html: [UInt8], edges: PieceEdges, hasShortRows: Bool) {
  var lines = SourceLines(markdown)
  guard !lines.delimiterRows.isEmpty || mayHoldDirective(markdown) else {
    let document = Document(markdown)
    let edges = document.withRoot { PieceEdges(of: $0, isOurs: { _ in false }, level: \.level, folds: { _ in false }) }
    return (document.html(), edges, false)
  }
  var pass = 1
  while true {
    let document = Document(lines.bytes)
    let finder = document.withRoot { TableFinder(lines, root: $0) }
    // Each pass settles at least one table of every paragraph; a paragraph of many stays text from there on.
    if finder.edits.isEmpty || pass == 8 {
      let (edges, hasShortRows) = document.withRoot { finish($0, finder.tables, lines.bytes) }
      return (document.html(), edges, hasShortRows)
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
private func finish(
  _ root: Node, _ tables: [FoundTable], _ bytes: [UInt8]
) -> (edges: PieceEdges, hasShortRows: Bool) {
  let comments = root.blocks.filter { $0.kind == .html }.map(Comment.init)
  let targets = targets(of: comments)
  let taken = Set(tables.map(\.node))
  let ours = Set(comments.lazy.filter(\.isOurs).map(\.node))
  let edges = PieceEdges(
    of: root, isOurs: ours.contains, level: { taken.contains($0) ? 0 : $0.level },
    folds: { targets[$0]?.folds ?? false })
  for comment in comments where comment.isOurs { comment.node.remove() }
  var writer = TableHTML(tables, in: bytes)
  for table in tables {
    table.node.replace(withHTML: writer.next(table, targets[table.node]))
  }
  for comment in comments {
    guard let target = comment.next, !taken.contains(target), let directive = targets[target] else {
      continue
    }
    wrap(target, directive)
  }
  return (edges, writer.filled > 0)
}

extension Directive {
  /// Whether a heading of which this is said folds what belongs to it.
  fileprivate var folds: Bool { classes.contains(Array("fold".utf8)) }
}

/// What a directive makes of a block that is no table: a heading that folds, a list of links with a name, a division.
private func wrap(_ target: Node, _ directive: Directive) {
  switch target.kind {
  case .heading where directive.folds:
    var enter = Array("<details".utf8)
    enter.appendClasses(directive.classes)
    if directive.classes.contains(Array("open".utf8)) { enter += Array(" open".utf8) }
    target.fold(enter: enter + Array(">".utf8), exit: Array("</details>".utf8))
  case .list where !directive.caption.isEmpty:
    var enter = Array("<nav".utf8)
    enter.appendClasses(directive.classes)
    enter += Array(" aria-label=\"".utf8)
    enter.appendEscapingHTML(directive.caption)
    target.wrap(enter: enter + Array("\">".utf8), exit: Array("</nav>".utf8))
  default:
    var enter = Array("<div".utf8)
    enter.appendClasses(directive.classes)
    target.wrap(enter: enter + Array(">".utf8), exit: Array("</div>".utf8))
  }
}

/// A block of HTML: a directive, the edge of a table, or something that safe mode will omit.
private struct Comment {
  let node: Node
  let next: Node?
  let directive: Directive?
  let isOurs: Bool

  init(_ node: Node) {
    let literal = node.literal
    self.node = node
    next = node.next
    directive = Directive(comment: literal)
    isOurs = directive != nil || literal.trimmed == TableFinder.sentinel
  }
}

/// What is said of which block: directives that follow one another, with the edges of tables between them,
/// speak of the block after the last.
private func targets(of comments: [Comment]) -> [Node: Directive] {
  var targets: [Node: Directive] = [:]
  var pending: Directive?
  for (index, comment) in comments.enumerated() where comment.isOurs {
    if let directive = comment.directive {
      if pending == nil { pending = directive } else { pending?.add(directive) }
    }
    let following = index + 1 < comments.count ? comments[index + 1] : nil
    if let next = comment.next, let following, following.isOurs, following.node == next { continue }
    if let next = comment.next, let said = pending { targets[next] = said }
    pending = nil
  }
  return targets
}
