import Markup

/// Whom to ask, with the address behind it where the words are one.
struct ContactLink: Sendable {
  let text: String

  private var address: String? {
    let bytes = text.utf8
    guard !bytes.contains(where: { $0 <= 0x20 }) else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("mailto:") { return text }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? "mailto:" + text : nil
  }

  static let vocabulary = Vocabulary<ContactLink>([
    .text("text", "The words", example: "desk@example.org") { $0.text },
    .optionalText("address", "The address, where the words are one", example: "mailto:desk@example.org") { $0.address },
  ])
}
