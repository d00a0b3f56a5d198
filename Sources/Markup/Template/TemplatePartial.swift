/// The text of a partial, and where it is from: its faults are shown there.
///
/// It is checked anew at each place that includes it, against the names in reach there.
public struct TemplatePartial: Sendable {
  public let bytes: [UInt8]
  /// The name of its file, as faults show it.
  public let file: String
  /// The number of its first line in that file, counted from 1.
  public let firstLine: Int
  /// The level of the heading that it stands under; `nil` where it may be any.
  public let level: Int?

  public init(_ bytes: [UInt8], file: String, firstLine: Int = 1, under level: Int? = nil) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    self.level = level
  }
}

extension TemplatePartial {
  /// The names of the partials that a text includes, in its order; the text need not be without faults.
  public static func names(in bytes: [UInt8]) -> [String] {
    TemplateScanner(bytes).pieces.compactMap { piece in
      guard case .tag(let tag) = piece, tag.mark == .partial else { return nil }
      return String(decoding: bytes[tag.content], as: UTF8.self)
    }
  }
}
