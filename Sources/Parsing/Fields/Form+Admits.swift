import Hedging

extension Form {
  /// Whether a text has this form; forms that are no texts admit none.
  func admits(_ text: String) -> Bool {
    let bytes = text.utf8
    switch self {
    case .text: return true
    case .name: return bytes.contains { $0 > .space }
    case .id:
      return bytes.first.map { $0 != .minus } == true
        && bytes.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == .minus }
    case .asset:
      return !bytes.isEmpty && bytes.allSatisfy { $0.isDigit || ($0 | 0x20).isLowercaseLetter }
    case .assetOrEverything: return text == "*" || Form.asset.admits(text)
    case .symbol: return Symbol(text) != nil
    case .instant: return TimeText.instant(text) != nil
    case .date: return TimeText.day(text) != nil
    case .instantOrDate: return TimeText.day(text) != nil || TimeText.instant(text) != nil
    case .path: return Self.isInside(text)
    case .url: return Self.isURL(text)
    case .link: return Self.isURL(text) || Self.isHarmlessLink(text)
    case .language:
      return bytes.split(separator: .minus, omittingEmptySubsequences: false).allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy { $0.isDigit || ($0 | 0x20).isLowercaseLetter }
      }
    case .picture: return Self.isInside(text) && (text.hasSuffix(".svg") || text.hasSuffix(".png"))
    case .colour:
      return bytes.count == 7 && text.hasPrefix("#")
        && bytes.dropFirst().allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    case .object, .list, .boolean, .number: return false
    }
  }

  /// A relative path with no empty, `.` or `..` step in it, no backslash and
  /// no control character: it cannot leave the folder it is taken from.
  private static func isInside(_ path: String) -> Bool {
    let steps = path.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    return !path.utf8.contains { $0 < .space || $0 == 0x7F || $0 == .backslash }
      && steps.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }

  /// `http` or `https`, something behind it, and no space or control character.
  private static func isURL(_ text: String) -> Bool {
    let lowercased = text.prefix(8).lowercased()
    let scheme = lowercased.hasPrefix("https://") ? 8 : lowercased.hasPrefix("http://") ? 7 : nil
    return scheme.map { text.utf8.count > $0 } == true && text.utf8.allSatisfy { $0 > .space && $0 != 0x7F }
  }

  /// `mailto:`, or no scheme at all: a colon before the first slash would make one.
  private static func isHarmlessLink(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > .space && $0 != 0x7F && $0 != .backslash }) else {
      return false
    }
    if text.hasPrefix("mailto:") { return bytes.count > 7 }
    return !bytes.starts(with: "//".utf8) && !bytes.prefix { $0 != .slash }.contains(.colon)
  }
}
