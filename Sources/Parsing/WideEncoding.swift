/// An encoding of two or four bytes a character, in which some programs save texts: Windows calls UTF-16 "Unicode".
public enum WideEncoding: Sendable, Equatable {
  case utf16, utf32
}

extension Source {
  /// The fault of a text in a wide encoding, at its first line as it is meant; `nil` of every other text.
  ///
  /// A byte order mark tells it, or the zeros beside the first character, which is one of ASCII in every format here.
  ///
  /// Source: RFC 4627, section 3; The Unicode Standard, section 23.8 (byte order mark).
  var wideEncodingFault: Fault? {
    guard let (encoding, isBigEndian) = wideEncoding else { return nil }
    let place = Place(
      file: file, line: firstLine, column: 1, width: 1, sourceLine: firstLine(in: encoding, isBigEndian: isBigEndian))
    return Fault(place: place, path: "", problem: .syntax(.wideEncoding(encoding)))
  }

  private var wideEncoding: (WideEncoding, isBigEndian: Bool)? {
    func begins(with mark: UInt8...) -> Bool { bytes.starts(with: mark) }
    if begins(with: 0xFF, 0xFE, 0, 0) { return (.utf32, false) }
    if begins(with: 0, 0, 0xFE, 0xFF) { return (.utf32, true) }
    if begins(with: 0xFF, 0xFE) { return (.utf16, false) }
    if begins(with: 0xFE, 0xFF) { return (.utf16, true) }
    switch bytes.prefix(4).map({ $0 == 0 }) {
    case [false, true, true, true]: return (.utf32, false)
    case [true, true, true, false]: return (.utf32, true)
    case [false, true, false, true]: return (.utf16, false)
    case [true, false, true, false]: return (.utf16, true)
    default: return nil
    }
  }

  /// The first line without its mark and its end.
  private func firstLine(in encoding: WideEncoding, isBigEndian: Bool) -> String {
    let width = encoding == .utf16 ? 2 : 4
    // Of a line as long as a file the beginning will do.
    let units = stride(from: 0, to: min(bytes.count, 1 << 12) / width * width, by: width).map { start in
      let unit = bytes[start..<start + width]
      return (isBigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let text =
      encoding == .utf16
      ? String(decoding: units.map { UInt16($0) }, as: UTF16.self) : String(decoding: units, as: UTF32.self)
    let line = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\n" && $0 != "\r" }
    return String(line)
  }
}
