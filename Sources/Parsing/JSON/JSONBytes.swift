/// The bytes the grammar of RFC 8259 names.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether a line begins here with seven `<`, `=` or `>`, by which programs for versions mark a conflict.
  func isConflictMark(at index: Int) -> Bool {
    guard index + 7 <= endIndex, index == startIndex || self[index - 1] == .lineFeed else { return false }
    let mark = self[index]
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: ">") else { return false }
    return self[index..<index + 7].allSatisfy { $0 == mark }
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  @inline(__always) var isWhitespace: Bool {
    self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
  }

  @inline(__always) var isDigit: Bool { self &- .zero < 10 }

  @inline(__always) var isLowercaseLetter: Bool { self &- 0x61 < 26 }

  /// A letter, digit, `_` or `$`: what a name without quotes is made of.
  var isWordByte: Bool { isDigit || (self | 0x20).isLowercaseLetter || self == 0x5F || self == 0x24 }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    if isDigit { return UInt32(self - .zero) }
    let letter = self | 0x20
    return letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }
}
