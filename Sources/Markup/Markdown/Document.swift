// Only this file and that of `Node` know libcmark. Safe mode always: raw HTML and script URLs of a template never reach a
// page.
import CMark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A parsed Markdown document; it owns libcmark's tree and cannot be copied.
struct Document: ~Copyable {
  private let pointer: OpaquePointer

  /// Parses Markdown; every text is a document.
  init(_ markdown: [UInt8]) {
    let parsed = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, options)
    }
    guard let parsed else { preconditionFailure("libcmark gave no document") }
    pointer = parsed
  }

  deinit { cmark_node_free(pointer) }

  /// Gives the tree to `body`. The document is borrowed until then, so that no node outlives it there.
  func withRoot<Result>(_ body: (Node) -> Result) -> Result { body(Node(pointer: pointer)) }

  /// The document as HTML.
  func html() -> [UInt8] {
    guard let text = cmark_render_html(pointer, options) else { return [] }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

private let options = CMARK_OPT_DEFAULT
