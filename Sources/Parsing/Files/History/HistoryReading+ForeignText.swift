/// Other texts that spreadsheets call CSV.
extension HistoryReading {
  /// What is wrong with the text as a whole: one fault, at its first line, in place of one for each row.
  var foreignText: Fault? {
    let bytes = source.bytes
    func fault(_ range: Range<Int>, _ problem: Problem) -> Fault {
      Fault(place: header.place(of: range), path: "", problem: problem)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return fault(0..<3, .syntax(.byteOrderMark)) }
    if let wide = source.wideEncodingFault { return wide }
    let first = header.bytes
    if first.count + 1 < bytes.count, bytes[first.count] == .carriageReturn, !bytes.contains(.lineFeed) {
      return fault(0..<first.count, .history(.carriageReturns))
    }
    if first.starts(with: "sep=".utf8) { return fault(0..<first.count, .history(.separatorLine)) }
    guard !first.contains(.comma) else {
      let quote = first.firstIndex { $0 == .quote || $0 == .apostrophe }
      return quote.map { fault($0..<$0 + 1, .history(.quotes)) }
    }
    let separator = first.firstIndex { $0 == UInt8(ascii: ";") || $0 == .tab || $0 == UInt8(ascii: "|") }
    return separator.map { fault($0..<$0 + 1, .history(.separator(Unicode.Scalar(bytes[$0])))) }
  }

  /// The first line alone, whatever ends it.
  private var header: Source {
    let line = source.bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    return Source(file: source.file, bytes: Array(line), firstLine: source.firstLine)
  }
}
