/// Markdown with single spaces, so that a test need not know how wide the columns of a table are.
func squeezed(_ markdown: [UInt8]) -> String {
  String(decoding: markdown, as: UTF8.self).replacing(#/ {2,}/#, with: " ")
}
