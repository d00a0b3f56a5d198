import Markup

/// The Content-Security-Policy that a page states in a `meta` element.
///
/// A header cannot widen it, as of several policies each has to be met; so it is changed on the page's way.
enum PagePolicy {
  /// The page with a policy that allows a script and what it asks of this server; as it was if it states none.
  static func allowing(_ script: String, in page: [UInt8]) -> [UInt8] {
    guard let name = page[...].firstRange(of: "http-equiv=\"content-security-policy\""),
      let tag = page[..<name.lowerBound].lastIndex(of: UInt8(ascii: "<")),
      let end = page[name.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let start = page[tag..<end].firstRange(of: "content=\"")?.upperBound,
      let quote = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    // An attribute's text is escaped: `&#39;none&#39;`.
    let policy = widened(plainText(ofHTML: page[start..<quote]), by: script)
    return page[..<start] + HTMLText(escaping: policy).bytes + page[quote...]
  }

  /// `default-src 'none'; style-src 'self'` with `script-src` and `connect-src` of their own.
  static func widened(_ policy: String, by script: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    directives.removeAll(where: \.isEmpty)
    let fallback = directives.first { $0[0] == "default-src" }?.dropFirst().filter { $0 != "'none'" }
    for (name, source) in [("script-src", script), ("connect-src", "'self'")] {
      if let index = directives.firstIndex(where: { $0[0] == name }) {
        directives[index].removeAll { $0 == "'none'" || $0 == source }
        directives[index].append(source)
      } else if let fallback {
        directives.append([name] + fallback.filter { $0 != source } + [source])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

extension ArraySlice<UInt8> {
  /// Where a text in lower-case ASCII first stands, in letters of any case.
  func firstRange(of text: StaticString) -> Range<Int>? {
    indices.first { stands(text, at: $0) }.map { $0..<$0 + text.utf8CodeUnitCount }
  }

  func lastRange(of text: StaticString) -> Range<Int>? {
    indices.last { stands(text, at: $0) }.map { $0..<$0 + text.utf8CodeUnitCount }
  }

  private func stands(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard endIndex - index >= count else { return false }
    for offset in 0..<count {
      let byte = self[index + offset]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard (isCapital ? byte | 0x20 : byte) == text.utf8Start[offset] else { return false }
    }
    return true
  }
}
