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
    classes = names.map { Array($0.dropFirst()) }
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
) -> (names: [Text.SubSequence], caption: Text.SubSequence)? where Text.Element == UInt8 {
  guard let first = comment.firstIndex(where: { !isSpace($0) }),
    let last = comment.lastIndex(where: { !isSpace($0) })
  else { return nil }
  let text = comment[first...last]
  guard text.count > 7, text.starts(with: StaticString("<!--").utf8),
    text.suffix(3).elementsEqual(StaticString("-->").utf8), !text.contains(0x0A)
  else { return nil }
  let body = text.dropFirst(4).dropLast(3)
  let colon = body.firstIndex(of: UInt8(ascii: ":")) ?? body.endIndex
  let names = body[..<colon].split(whereSeparator: isBlank)
  guard !names.isEmpty, names.allSatisfy(isClass) else { return nil }
  return (names, body[colon...].dropFirst())
}

/// A full stop and a name of letters, digits and hyphens that begins with a letter.
private func isClass(_ name: some Collection<UInt8>) -> Bool {
  guard name.first == UInt8(ascii: "."), let initial = name.dropFirst().first, isLetter(initial) else {
    return false
  }
  return name.dropFirst().allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
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

extension ByteBuffer {
  /// Adds Markdown without its directives, and without the double blank lines they would leave. Fenced code is kept as it
  /// is.
  mutating func appendWithoutDirectives(_ bytes: UnsafeBufferPointer<UInt8>) {
    var fenced = false
    var removed = false
    var start = 0
    /// Where the lines begin that are kept and not copied yet.
    var run = 0
    while start <= bytes.count {
      let end = bytes.lineEnd(from: start)
      var first = start
      while first < end, isBlank(bytes[first]) { first += 1 }
      switch first < end ? bytes[first] : 0x0A {
      case UInt8(ascii: "`") where bytes.hasFence(first, end), UInt8(ascii: "~") where bytes.hasFence(first, end):
        fenced.toggle()
        removed = false
      case UInt8(ascii: "<") where !fenced && Directive.isOne(bytes[first..<end]):
        append(UnsafeBufferPointer(rebasing: bytes[run..<start]))
        run = end + 1
        removed = true
      case 0x0A where removed && endsInBlankLine:
        run = end + 1
        removed = false
      default: removed = false
      }
      start = end + 1
    }
    if run <= bytes.count {
      append(UnsafeBufferPointer(rebasing: bytes[run...]))
    } else if !isEmpty {
      // The last line is gone, and so is the line feed before it.
      truncate(to: count - 1)
    }
  }

  /// Whether nothing or a blank line stands at the end.
  private var endsInBlankLine: Bool { isEmpty || count > 1 && last == 0x0A && self[count - 2] == 0x0A }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether three of a line's first byte open or close fenced code.
  func hasFence(_ start: Int, _ end: Int) -> Bool {
    start + 2 < end && self[start + 1] == self[start] && self[start + 2] == self[start]
  }
}
