/// What stands in a text that some place may not take as it is: found once, whatever the text is then written into.
struct TextMarks: OptionSet {
  let rawValue: UInt8

  /// Bytes that HTML may not take as they are: what it reads as markup, or otherwise than as what it is.
  static let html = TextMarks(rawValue: 1)
  /// Bytes that Markdown may not take inside a line: what it may read as markup, line ends, and NUL.
  static let markdown = TextMarks(rawValue: 2)
  /// Bytes of which ``ShownText`` has to be asked whether they are shown: all but those of ASCII that are seen.
  static let doubtful = TextMarks(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of text: UnsafeBufferPointer<UInt8>) {
    var found: UInt8 = 0
    Self.ofBytes.withUnsafeBufferPointer { marks in
      for byte in text { found |= marks[Int(byte)] }
    }
    rawValue = found
  }

  /// Where the first byte with one of these marks stands from an index on.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    Self.ofBytes.withUnsafeBufferPointer { marks in
      var index = start
      while index < text.count {
        if marks[Int(text[index])] & rawValue != 0 { return index }
        index &+= 1
      }
      return nil
    }
  }

  /// The marks of each byte.
  private static let ofBytes = (0...UInt8.max).map { of($0).rawValue }

  private static func of(_ byte: UInt8) -> TextMarks {
    switch byte {
    case 0, 0x0D: [.html, .markdown, .doubtful]
    case 0x0A: [.markdown, .doubtful]
    case UInt8(ascii: "<"), UInt8(ascii: "&"): [.html, .markdown]
    case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): .html
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "!"):
      .markdown
    case 0x20...0x7E: []
    default: .doubtful
    }
  }
}
