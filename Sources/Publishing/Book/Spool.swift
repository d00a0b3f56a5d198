#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Pieces of bytes that are put away while a build goes on: in memory as long as they are few, then in a file without a name,
/// which is gone with the process, however that ends.
final class Spool: Sendable {
  /// How much stays in memory.
  private static let room = 1 << 20

  private struct Kept: Sendable {
    var file: Int32 = -1
    /// How much is in the file; the rest is in memory.
    var written = 0
    var bytes: [UInt8] = []
    var failure: DiskFault?
    /// A part of the file that was read: pieces are mostly asked for one after the other.
    var window: [UInt8] = []
    var windowStart = 0
  }

  private static let windowRoom = 1 << 14

  private let folder: String
  private let kept = Monitor(Kept())

  /// - Parameter folder: where the file stands, should one be needed.
  init(in folder: String) { self.folder = folder }

  deinit { kept.change { if $0.file >= 0 { close($0.file) } } }

  /// What the disk refused so far.
  var failure: DiskFault? { kept.change(\.failure) }

  /// Puts a piece away.
  ///
  /// - Returns: by what it is found again.
  func add(_ piece: [UInt8]) -> Int {
    kept.change { kept in
      let place = kept.written + kept.bytes.count
      withUnsafeBytes(of: UInt32(piece.count).littleEndian) { kept.bytes += $0 }
      kept.bytes += piece
      if kept.bytes.count > Self.room { write(&kept) }
      return place
    }
  }

  /// A piece again; an empty one where the disk fails.
  func piece(at place: Int) -> [UInt8] {
    kept.change { kept in
      let count = bytes(4, at: place, &kept).reversed().reduce(0) { $0 << 8 | Int($1) }
      return Array(bytes(count, at: place + 4, &kept))
    }
  }

  private func bytes(_ count: Int, at place: Int, _ kept: inout Kept) -> ArraySlice<UInt8> {
    if place >= kept.written { return kept.bytes.dropFirst(place - kept.written).prefix(count) }
    let start = place - kept.windowStart
    if start >= 0, start + count <= kept.window.count { return kept.window[start..<(start + count)] }
    kept.window = read(min(max(count, Self.windowRoom), kept.written - place), at: place, &kept)
    kept.windowStart = place
    return kept.window.prefix(count)
  }

  private func read(_ count: Int, at place: Int, _ kept: inout Kept) -> [UInt8] {
    var failure: Int32?
    let file = kept.file
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let part = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(place + filled))
        if part < 0, errno == EINTR { continue }
        if part <= 0 {
          failure = part < 0 ? errno : EIO
          filled = 0
          return
        }
        filled += part
      }
    }
    if let failure { kept.failure = kept.failure ?? DiskFault(.read, folder, code: failure) }
    return bytes
  }

  private func write(_ kept: inout Kept) {
    guard kept.failure == nil else { return kept.bytes.removeAll(keepingCapacity: true) }
    if kept.file < 0 {
      var name = Array((folder + "/.hedgerow-XXXXXX").utf8CString)
      kept.file = mkstemp(&name)
      if kept.file < 0 {
        kept.failure = DiskFault(.write, folder, code: errno)
        return
      }
      unlink(name)
    }
    if let failure = Disk.writeAll(kept.bytes, to: kept.file) {
      kept.failure = DiskFault(.write, folder, code: failure)
    }
    kept.written += kept.bytes.count
    kept.bytes.removeAll(keepingCapacity: true)
  }
}
