extension ByteAppending where Self: ~Copyable {
  /// Adds plain text as part of a URL.
  ///
  /// At the start the text may be a whole URL, so the marks that structure one stay; further on it is one
  /// piece of a path or a query, and only `/` stays. What is already percent-encoded at the start is left so.
  ///
  ///     atStart: true    https://example.org/?a=b c   →  https://example.org/?a=b%20c
  ///     atStart: false   a?b&c                        →  a%3Fb%26c
  ///
  /// Source: RFC 3986, sections 2.1 to 2.3.
  mutating func appendEncodingURL(_ bytes: UnsafeBufferPointer<UInt8>, atStart: Bool) {
    for (index, byte) in bytes.enumerated() {
      let keeps =
        isUnreserved(byte) || byte == UInt8(ascii: "/")
        || (atStart && isOneOf(byte, ":?#@!$&*+,;="))
        || (atStart && byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count(where: isHex) == 2)
      if keeps {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }
}

/// Addresses from data, as a page may hold them.
public enum PercentEncoding {
  /// A whole URL in ASCII; empty if it is of a kind that may not stand in a page.
  ///
  ///     PercentEncoding.url("über/?a=b")            // %C3%BCber/?a=b
  ///     PercentEncoding.url("javascript:alert(1)")  // nothing
  public static func url(_ text: String) -> String {
    var text = text
    var url: [UInt8] = []
    text.withUTF8 { url.appendEncodingURL($0, atStart: true) }
    return isAllowedURL(url) ? String(decoding: url, as: UTF8.self) : ""
  }

  /// The bytes that a part of a URL stands for; `nil` if a `%` in it has no two hexadecimal digits behind it.
  ///
  ///     PercentEncoding.decoded("a%20b".utf8)    // a b
  ///
  /// Once and no more: `%2525` is `%25`. Source: RFC 3986, section 2.4.
  public static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}

/// Whether a URL that a value has part in may stand in a page: it is relative, or of a kind that only
/// leads elsewhere.
///
/// Source: RFC 3986, section 3.1, for what a scheme is.
func isAllowedURL(_ url: some Collection<UInt8>) -> Bool {
  guard let end = url.firstIndex(where: { isOneOf($0, ":/?#") }), url[end] == UInt8(ascii: ":") else {
    return true
  }
  let scheme = url[..<end].map { $0 | 0x20 }
  return ["http", "https", "mailto"].contains { scheme.elementsEqual($0.utf8) }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  isDigit(byte) || isLetter(byte) || isOneOf(byte, "-._~")
}

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
}

private func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || isOneOf(byte, "abcdefABCDEF") }

private func hexDigit(_ nibble: UInt8) -> UInt8 {
  nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
}
