/// The text that a piece of HTML shows: without tags, and with the references of this room's escaping
/// resolved.
///
///     plainText(ofHTML: Array("A &amp; <em>B</em>".utf8))   // A & B
///
/// Left out: references that this room does not write.
func plainText(ofHTML html: some Collection<UInt8>) -> String {
  var text: [UInt8] = []
  var rest = html[...]
  while let byte = rest.first {
    switch byte {
    case UInt8(ascii: "<"):
      rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    case UInt8(ascii: "&"):
      let (character, length) = reference(at: rest)
      text.append(character)
      rest = rest.dropFirst(length)
    default:
      text.append(byte)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: text, as: UTF8.self)
}

private func reference(at html: some Collection<UInt8>) -> (UInt8, Int) {
  let known: [(StaticString, StaticString)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
  ]
  for (reference, character) in known where html.starts(with: reference.utf8) {
    return (character.utf8[0], reference.utf8.count)
  }
  return (UInt8(ascii: "&"), 1)
}
