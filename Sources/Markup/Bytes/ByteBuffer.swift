/// Bytes that grow at their end and have one owner.
///
/// An array would do the same. But most of what goes into a page are pieces of a few bytes, thousands a page, and an array asks
/// at each of them whether it is shared and copies it as a sequence; here a piece costs its copy.
///
/// Left out: taking bytes away, other than all of them or the last ones.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var end: Int

  /// - Parameter capacity: about how many bytes there will be; it grows as it has to.
  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
    end = 0
  }

  deinit { base.deallocate() }

  /// How many bytes there are.
  @inlinable public var count: Int {
    @inline(__always) get { end }
  }

  @inlinable public var isEmpty: Bool { end == 0 }

  /// Takes all bytes away and keeps the room.
  @inlinable public mutating func removeAll() { end = 0 }

  /// Leaves only the first `count` bytes, which there have to be.
  @inlinable public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= end)
    end = count
  }

  /// Makes room for so many more.
  @inlinable @inline(__always) public mutating func reserve(_ more: Int) {
    if more > capacity &- end { grow(by: more) }
  }

  @usableFromInline @inline(never) mutating func grow(by more: Int) {
    let room = max(capacity * 2, end + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    moved.update(from: base, count: end)
    base.deallocate()
    (base, capacity) = (moved, room)
  }

  @inlinable @inline(__always) public mutating func append(_ byte: UInt8) {
    reserve(1)
    base[end] = byte
    end &+= 1
  }

  @inlinable @inline(__always) public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + end).initialize(from: start, count: bytes.count)
    end &+= bytes.count
  }

  @inlinable @inline(__always) public mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inlinable @inline(__always) public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inlinable @inline(__always) public mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Adds so many bytes, which `write` has to set, all of them.
  @inlinable @inline(__always)
  public mutating func append(count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    precondition(count >= 0, "bytes are added")
    reserve(count)
    write(base + end)
    end &+= count
  }

  /// Adds a text in UTF-8.
  @inlinable public mutating func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds the same byte so many times.
  @inlinable public mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    (base + end).update(repeating: byte, count: times)
    end &+= times
  }

  /// Adds some of its own bytes once more.
  public mutating func append(copyOf range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= end)
    reserve(range.count)
    (base + end).update(from: base + range.lowerBound, count: range.count)
    end += range.count
  }

  /// Puts bytes before the one at a place, which move on.
  public mutating func insert(_ bytes: [UInt8], at place: Int) {
    precondition(place >= 0 && place <= end)
    reserve(bytes.count)
    (base + place + bytes.count).update(from: base + place, count: end - place)
    bytes.withUnsafeBufferPointer {
      if let start = $0.baseAddress { (base + place).update(from: start, count: $0.count) }
    }
    end += bytes.count
  }

  /// One of the bytes.
  @inlinable public subscript(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < end)
    return base[index]
  }

  /// The last byte, if there is one.
  @inlinable public var last: UInt8? { end == 0 ? nil : base[end &- 1] }

  /// Lends the bytes, which stand still as long as nothing is added.
  @inlinable @inline(__always)
  public borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: base, count: end))
  }

  /// The bytes as text.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// A copy of the bytes.
  public var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: base, count: end)) }
}

/// Whoever has it has the only way to its bytes.
extension ByteBuffer: @unchecked Sendable {}
