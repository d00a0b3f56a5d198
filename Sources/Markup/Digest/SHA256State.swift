/// The eight words that a digest is computed in, block by block.
///
/// Source: FIPS 180-4, sections 4.1.2 and 6.2.2; the names are the standard's.
struct SHA256State {
  var a: UInt32, b: UInt32, c: UInt32, d: UInt32, e: UInt32, f: UInt32, g: UInt32, h: UInt32

  /// Takes in one block of 64 bytes.
  ///
  /// Eight rounds are written out, so that the words change their names instead of their places.
  mutating func add(
    _ block: UnsafeRawBufferPointer, _ constants: UnsafeBufferPointer<UInt32>, _ w: UnsafeMutableBufferPointer<UInt32>
  ) {
    for t in 0..<16 { w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self)) }
    for t in 16..<64 { w[t] = sigma1(w[t &- 2]) &+ w[t &- 7] &+ sigma0(w[t &- 15]) &+ w[t &- 16] }
    var (a, b, c, d, e, f, g, h) = (a, b, c, d, e, f, g, h)
    var t = 0
    while t < 64 {
      round(a, b, c, &d, e, f, g, &h, constants[t] &+ w[t])
      round(h, a, b, &c, d, e, f, &g, constants[t &+ 1] &+ w[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, constants[t &+ 2] &+ w[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, constants[t &+ 3] &+ w[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, constants[t &+ 4] &+ w[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, constants[t &+ 5] &+ w[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, constants[t &+ 6] &+ w[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, constants[t &+ 7] &+ w[t &+ 7])
      t &+= 8
    }
    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }
}

@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
  _ constantAndWord: UInt32
) {
  let choice = g ^ (e & (f ^ g))
  let majority = (a & b) | (c & (a | b))
  let first = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constantAndWord
  d &+= first
  h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
}

@inline(__always) private func sigma0(_ x: UInt32) -> UInt32 { rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3) }
@inline(__always) private func sigma1(_ x: UInt32) -> UInt32 { rotated(x, 17) ^ rotated(x, 19) ^ (x &>> 10) }
@inline(__always) private func rotated(_ x: UInt32, _ by: UInt32) -> UInt32 { x &>> by | x &<< (32 &- by) }
