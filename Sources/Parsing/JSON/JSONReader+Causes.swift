/// Finding the cause of a syntax fault: only run once reading has failed.
extension JSONReader {
  func fault(_ problem: SyntaxProblem) -> SyntaxFault {
    SyntaxFault(range: offset..<min(offset + 1, bytes.count), problem: problem)
  }

  /// The fault of finding something else than what is expected at the offset.
  func unexpected(_ expected: SyntaxProblem.Expectation) -> SyntaxFault {
    if isAtEnd { return fault(.endsEarly(expected: expected)) }
    if bytes.isConflictMark(at: offset) { return SyntaxFault(range: offset..<offset + 7, problem: .conflictMark) }
    if let foreign = foreignSyntax { return foreign }
    if expected == .name, let number = numberAcrossComma {
      return SyntaxFault(range: number, problem: .number(.decimalComma))
    }
    switch current {
    case .comma where expected == .value || expected == .name || expected == .nameOrEnd:
      return unexpectedScalar(expected)
    case .plus where expected == .value: return fault(.number(.leadingPlus))
    case .point where expected == .value && next.isDigit: return fault(.number(.leadingPoint))
    case let byte where byte.isWordByte && !byte.isDigit:
      let word = wordAtOffset
      return SyntaxFault(
        range: word,
        problem: .bareWord(String(decoding: bytes[word], as: UTF8.self), expected: expected))
    default: return unexpectedScalar(expected)
    }
  }

  /// A comment or a single quote: what other dialects allow at any place.
  var foreignSyntax: SyntaxFault? {
    switch current {
    case .slash where next == .slash || next == UInt8(ascii: "*"):
      SyntaxFault(range: offset..<offset + 2, problem: .comment)
    case UInt8(ascii: "#"): fault(.comment)
    case .apostrophe: fault(.singleQuotes)
    default: nil
    }
  }

  /// `1,5` where the offset is at its `5`: in an object nothing else can be meant by it.
  private var numberAcrossComma: Range<Int>? {
    guard current.isDigit, offset > 1, bytes[offset - 1] == .comma, bytes[offset - 2].isDigit else { return nil }
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index].isDigit }
    func isMark(_ index: Int) -> Bool { bytes[index] == .comma || bytes[index] == .point }
    var (start, end) = (offset, offset)
    while start > 0, isDigit(start - 1) || isMark(start - 1) || bytes[start - 1] == .minus { start -= 1 }
    while isDigit(end) || end < bytes.count && isMark(end) && isDigit(end + 1) { end += 1 }
    return start..<end
  }

  private var next: UInt8 { offset + 1 < bytes.count ? bytes[offset + 1] : 0 }

  private var wordAtOffset: Range<Int> {
    var end = offset
    while end < bytes.count, bytes[end].isWordByte { end += 1 }
    return offset..<end
  }

  private func unexpectedScalar(_ expected: SyntaxProblem.Expectation) -> SyntaxFault {
    let byte = current
    guard byte >= 0x80 else { return fault(.unexpected(Unicode.Scalar(byte), expected: expected)) }
    let length = UTF8Sequence.length(in: bytes, at: offset)
    guard length > 0 else { return fault(.notUTF8(byte)) }
    let range = offset..<offset + length
    let text = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    return SyntaxFault(range: range, problem: .unexpected(text[text.startIndex], expected: expected))
  }
}
