/// The ids of a page's headings, as GitHub makes them: lower case, spaces as hyphens, other marks dropped.
///
///     "Price falls to 27,000"   →   price-falls-to-27000, then price-falls-to-27000-2
///
/// Left out: GitHub counts repetitions from `-1`; a reader counts the second heading as 2.
struct Slugs {
  private var used = Set<String>(minimumCapacity: 24)
  /// How often each slug was asked for, so that many equal headings stay quick.
  private var counts: [String: Int] = [:]

  /// An id for a heading's text that no earlier heading has; `nil` where the text has no letter or digit.
  mutating func next(for text: String) -> String? { Self.slug(of: text).map { unique($0) } }

  /// An id for a heading with this slug that no earlier heading has.
  mutating func unique(_ slug: String) -> String {
    var candidate = slug
    while !used.insert(candidate).inserted {
      counts[slug, default: 1] += 1
      candidate = "\(slug)-\(counts[slug, default: 1])"
    }
    return candidate
  }

  /// What an id is made of; `nil` where the text has no letter or digit.
  static func slug(of text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        // What the properties below say of ASCII.
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"): bytes.append(UInt8(ascii: "-"))
        case UInt8(ascii: "_"): bytes.append(byte)
        default: if isLetter(byte) || isDigit(byte) { bytes.append(byte | 0x20) }
        }
      } else if properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      {
        bytes.append(contentsOf: properties.lowercaseMapping.utf8)
      }
    }
    guard bytes.contains(where: { !isOneOf($0, "-_") }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
