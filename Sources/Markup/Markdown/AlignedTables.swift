extension ByteBuffer {
  /// Adds Markdown as it stands beside a page: the cells of its tables padded, so that the columns stand below each other for
  /// whoever reads it raw, numbers by their decimal marks; and without directives and the double blank lines that they would
  /// leave. Fenced code is kept as it is.
  ///
  /// - Parameter numbers: those that are known already, in their order.
  mutating func appendTwin(
    _ bytes: UnsafeBufferPointer<UInt8>, aligningTablesBy mark: DecimalMark, _ numbers: [KnownNumber] = []
  ) {
    var table = RawTable(bytes, mark, numbers)
    var isCode = false
    // Of the fences in a list only those that close them begin a line, indented; tables behind them are none of theirs.
    var isTableCode = false
    var isBehindDirective = false
    var start = 0
    /// Where the lines begin that stay as they are and are not copied yet.
    var run = 0
    while start <= bytes.count {
      var end = bytes.lineEnd(from: start)
      var first = start
      while first < end, isBlank(bytes[first]) { first += 1 }
      let wasBehindDirective = isBehindDirective
      isBehindDirective = false
      switch first < end ? bytes[first] : 0x0A {
      case UInt8(ascii: "`") where bytes.hasFence(first, end), UInt8(ascii: "~") where bytes.hasFence(first, end):
        isCode.toggle()
        if first == start { isTableCode.toggle() }
      case UInt8(ascii: "<") where !isCode && Directive.isOne(bytes[first..<end]):
        append(UnsafeBufferPointer(rebasing: bytes[run..<start]))
        run = end + 1
        isBehindDirective = true
      case UInt8(ascii: "|") where !isTableCode && first == start && table.read(from: start..<end):
        append(UnsafeBufferPointer(rebasing: bytes[run..<start]))
        table.write(to: &self)
        end = table.end
        run = end
      case 0x0A where wasBehindDirective && endsInBlankLine: run = end + 1
      default: break
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
  fileprivate func hasFence(_ start: Int, _ end: Int) -> Bool {
    start + 2 < end && self[start + 1] == self[start] && self[start + 2] == self[start]
  }
}
