extension HTMLText {
  /// JSON for the inside of a `<script>` element that holds data: each `<`, which JSON has in strings only, is written as an
  /// escape, so that no text can end the element.
  /// Source: HTML Living Standard, section 4.12.1.3 (restrictions for contents of script elements).
  public init(dataBlock json: [UInt8]) {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") { safe.append(contentsOf: StaticString("\\u003c").utf8) } else { safe.append(byte) }
    }
    self.init(trusted: safe)
  }
}
