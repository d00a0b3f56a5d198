/// The block quotes and list items around a block, outermost first.
///
/// libcmark tells where a paragraph begins, not where its further lines do: their quote marks and
/// indentation are found here again from the source.
struct Containers {
  private enum Container {
    case quote
    case item(startLine: Int, indentation: Int)
  }

  /// Deeper nesting is not searched for tables: no page needs it, and hostile ones stay quick.
  private static let limit = 64

  private let lines: SourceLines
  private var containers: [Container] = []

  /// The containers of `node`; `nil` where there are too many, or where the source does not agree with
  /// the tree.
  init?(of node: Node, in lines: SourceLines) {
    self.lines = lines
    var ancestors: [Node] = []
    var current = node.parent
    while let ancestor = current {
      if ancestor.kind == .quote || ancestor.kind == .item { ancestors.append(ancestor) }
      if ancestors.count > Self.limit { return nil }
      current = ancestor.parent
    }
    for ancestor in ancestors.reversed() {
      guard ancestor.kind == .item else {
        containers.append(.quote)
        continue
      }
      guard var cursor = content(of: ancestor.startLine) else { return nil }
      containers.append(.item(startLine: ancestor.startLine, indentation: cursor.enterItem()))
    }
  }

  /// Where the content of a line begins, before its own indentation; `nil` for a lazy line, which has not
  /// all of the marks.
  func content(of line: Int) -> LineCursor? {
    var cursor = LineCursor(lines.bytes, line: lines[line])
    for container in containers {
      switch container {
      case .quote: guard cursor.enterQuote() else { return nil }
      case .item(let startLine, _) where startLine == line: _ = cursor.enterItem()
      case .item(_, let indentation):
        guard cursor.indentation >= indentation else { return nil }
        cursor.advance(columns: indentation)
      }
    }
    return cursor
  }

  /// What a line needs before it to stand in the same containers.
  var prefix: [UInt8] {
    containers.flatMap { container -> [UInt8] in
      switch container {
      case .quote: Array("> ".utf8)
      case .item(_, let indentation): Array(repeating: 0x20, count: indentation)
      }
    }
  }
}
