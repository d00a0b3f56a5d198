extension HTMLText {
  /// A stylesheet for the inside of a `<style>` element, which ends at the first `</`: that is written so that CSS reads
  /// the same and HTML does not end.
  public init(stylesheet bytes: [UInt8]) {
    var safe: [UInt8] = []
    safe.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "/"), safe.last == UInt8(ascii: "<") { safe.append(UInt8(ascii: "\\")) }
      safe.append(byte)
    }
    self.init(trusted: safe)
  }
}
