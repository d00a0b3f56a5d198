/// The ids of a page's headings, as GitHub makes them: lower case, spaces as hyphens, other marks dropped.
///
///     "Price falls to 27,000"   →   price-falls-to-27000, then price-falls-to-27000-2
///
/// Left out: GitHub counts repetitions from `-1`; a reader counts the second heading as 2.
struct Slugs {
  private var used: Set<String> = []
  /// How often each slug was asked for, so that many equal headings stay quick.
  private var counts: [String: Int] = [:]

  /// An id for a heading's text that no earlier heading has; `nil` where the text has no letter or digit.
  mutating func next(for text: String) -> String? {
    var slug = ""
    for scalar in text.unicodeScalars {
      // What the properties below say of ASCII.
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if isLetter(byte) { slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        if isDigit(byte) || byte == UInt8(ascii: "_") { slug.unicodeScalars.append(scalar) }
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { slug.unicodeScalars.append("-") }
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      {
        slug += properties.lowercaseMapping
      }
    }
    guard slug.utf8.contains(where: { !isOneOf($0, "-_") }) else { return nil }
    var candidate = slug
    while !used.insert(candidate).inserted {
      counts[slug, default: 1] += 1
      candidate = "\(slug)-\(counts[slug, default: 1])"
    }
    return candidate
  }
}
