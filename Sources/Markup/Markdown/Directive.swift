/// A comment alone in its block that gives the next block its classes, and a table its caption:
/// `<!-- .rows .wide: Scenarios of {{name}} -->`.
///
/// Readers of the raw Markdown never see it. On a table the classes and the caption become its own; any
/// other block is wrapped in a `<div>` with the classes. With the class `rows`, the first cell of each row
/// of a table is its header, and the others are numbers unless their column is set to the left. With the class
/// `fold`, a heading and what belongs to it become a `<details>`, which `open` shows from the beginning. A list
/// with a caption is a `<nav>` of that name.
///
/// Left out: comments over several lines are ordinary ones. A directive behind a quote mark or a list
/// marker stays in the Markdown twin, where it is invisible.
struct Directive: Hashable {
  var classes: [[UInt8]]
  var caption: [UInt8]

  /// Reads a comment; `nil` for one that is an ordinary comment.
  init?(comment: some BidirectionalCollection<UInt8>) {
    guard let (names, caption) = directive(in: comment) else { return nil }
    classes = names.split(whereSeparator: isBlank).map { Array($0.dropFirst()) }
    self.caption = Array(caption).trimmed
  }

  /// Whether a comment is a directive.
  static func isOne(_ comment: some BidirectionalCollection<UInt8>) -> Bool { directive(in: comment) != nil }

  /// Two directives on one block: the classes of both, and the later caption.
  mutating func add(_ other: Directive) {
    classes += other.classes
    if !other.caption.isEmpty { caption = other.caption }
  }
}

/// The classes with their full stops, and what stands behind the colon.
private func directive<Text: BidirectionalCollection>(
  in comment: Text
) -> (names: Text.SubSequence, caption: Text.SubSequence)? where Text.Element == UInt8 {
  guard let first = comment.firstIndex(where: { !isSpace($0) }),
    let last = comment.lastIndex(where: { !isSpace($0) })
  else { return nil }
  let text = comment[first...last]
  guard text.count > 7, text.starts(with: StaticString("<!--").utf8),
    text.suffix(3).elementsEqual(StaticString("-->").utf8), !text.contains(0x0A)
  else { return nil }
  let body = text.dropFirst(4).dropLast(3)
  let colon = body.firstIndex(of: UInt8(ascii: ":")) ?? body.endIndex
  guard areClasses(body[..<colon]) else { return nil }
  return (body[..<colon], body[colon...].dropFirst())
}

/// Whether there is nothing but classes with spaces between them, and one at least: each a full stop and a name of letters,
/// digits and hyphens that begins with a letter.
private func areClasses(_ names: some Collection<UInt8>) -> Bool {
  var previous: UInt8 = 0x20
  var hasClass = false
  for byte in names {
    switch previous {
    case 0x20, 0x09: guard isBlank(byte) || byte == UInt8(ascii: ".") else { return false }
    case UInt8(ascii: "."): guard isLetter(byte) else { return false }
    default:
      guard isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || isBlank(byte) else { return false }
    }
    hasClass = hasClass || byte == UInt8(ascii: ".")
    previous = byte
  }
  return hasClass && previous != UInt8(ascii: ".")
}

extension [UInt8] {
  /// The bytes without the spaces and line endings around them.
  var trimmed: [UInt8] {
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else {
      return []
    }
    return Array(self[first...last])
  }

  func hasSuffix(_ suffix: StaticString) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
