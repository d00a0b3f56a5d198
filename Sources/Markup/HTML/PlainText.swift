/// The text that a piece of HTML shows: without tags, and with the references of this room's escaping
/// resolved.
///
///     plainText(ofHTML: Array("A &amp; <em>B</em>".utf8))   // A & B
///
/// Left out: references that this room does not write.
public func plainText(ofHTML html: some RandomAccessCollection<UInt8>) -> String {
  html.withContiguousStorageIfAvailable(plainText) ?? Array(html).withUnsafeBufferPointer(plainText)
}

private func plainText(of html: UnsafeBufferPointer<UInt8>) -> String {
  guard html.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
    return String(decoding: html, as: UTF8.self)
  }
  var text: [UInt8] = []
  text.reserveCapacity(html.count)
  var index = 0
  while index < html.count {
    switch html[index] {
    case UInt8(ascii: "<"):
      while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    case UInt8(ascii: "&"):
      let (character, length) = reference(at: html[index...])
      text.append(character)
      index += length
    default:
      text.append(html[index])
      index += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}

private func reference(at html: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt8, Int) {
  let known: [(StaticString, StaticString)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
  ]
  for (reference, character) in known where html.starts(with: reference.utf8) {
    return (character.utf8[0], reference.utf8.count)
  }
  return (UInt8(ascii: "&"), 1)
}
