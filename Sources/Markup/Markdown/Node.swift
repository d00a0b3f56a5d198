import CMark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A block of a ``Document``. It borrows: keep the document alive while nodes are in use.
struct Node: Hashable {
  private let pointer: OpaquePointer

  init(pointer: OpaquePointer) { self.pointer = pointer }

  /// The kinds that the passes of this room tell apart.
  enum Kind { case paragraph, heading, quote, list, item, html, link, image, other }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// Counted from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// Counted from 1, in bytes.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// Counted from 1, inclusive. libcmark 0.30.2 counts one line too many for some underlined headings.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The level of a heading; 0 for every other block.
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }

  /// The text of an HTML block.
  var literal: [UInt8] {
    guard let text = cmark_node_get_literal(pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// Takes the block out of the tree and frees it.
  func remove() { cmark_node_free(pointer) }

  /// Puts finished HTML, which holds no NUL, in the place of the block.
  func replace(withHTML html: [UInt8]) {
    let block = custom(enter: html, exit: [])
    if cmark_node_replace(pointer, block) == 1 { cmark_node_free(pointer) } else { cmark_node_free(block) }
  }

  /// Puts finished HTML around the block.
  func wrap(enter: [UInt8], exit: [UInt8]) {
    let block = custom(enter: enter, exit: exit)
    guard cmark_node_insert_before(pointer, block) == 1 else { return cmark_node_free(block) }
    cmark_node_append_child(block, pointer)
  }

  /// Puts a heading and all that follows it, up to the next heading that is not below it, between `enter` and `exit`, and
  /// the heading itself into a `<summary>`.
  func fold(enter: [UInt8], exit: [UInt8]) {
    let fold = custom(enter: enter, exit: exit)
    guard cmark_node_insert_before(pointer, fold) == 1 else { return cmark_node_free(fold) }
    let summary = custom(enter: Array("<summary>".utf8), exit: Array("</summary>".utf8))
    cmark_node_append_child(fold, summary)
    var following = next
    cmark_node_append_child(summary, pointer)
    while let block = following, block.level == 0 || block.level > level {
      following = block.next
      cmark_node_append_child(fold, block.pointer)
    }
  }

  private func custom(enter: [UInt8], exit: [UInt8]) -> OpaquePointer? {
    let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    withCString(enter) { cmark_node_set_on_enter(block, $0) }
    withCString(exit) { cmark_node_set_on_exit(block, $0) }
    return block
  }

  private func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Int32) {
    (bytes + [0]).withUnsafeBytes { _ = body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
  }

  /// Every block below this one in the order of the text; the inlines of leaves are not visited.
  var blocks: [Node] { nodes { $0.isContainer } }

  /// Everything below this one in the order of the text.
  var descendants: [Node] { nodes { _ in true } }

  private func nodes(enter: (Node) -> Bool) -> [Node] {
    var found: [Node] = []
    var current = firstChild
    while let node = current {
      found.append(node)
      current = (enter(node) ? node.firstChild : nil) ?? node.following(within: self)
    }
    return found
  }

  private var isContainer: Bool { [.quote, .list, .item].contains(kind) }

  private func following(within root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
