#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are not looked into: they go from place to place a piece at a time, however large they are.
extension Disk {
  private static let piece = 262_144

  /// Copies a file's bytes into a new file.
  static func copy(_ path: String, to new: String) throws(DiskFault) {
    let source = try openToRead(path)
    defer { close(source) }
    let copy = try create(new)
    var failure: Int32?
    do throws(DiskFault) {
      while failure == nil {
        let bytes = try readPart(source, named: path, atMost: piece)
        if bytes.isEmpty { break }
        failure = writeAll(bytes, to: copy)
      }
    } catch {
      close(copy)
      throw error
    }
    if close(copy) != 0, failure == nil { failure = errno }
    if let failure { throw DiskFault(.write, new, code: failure) }
  }

  /// Gives a file another name, or copies it where a file has only one, as from disk to disk.
  static func link(_ path: String, to new: String) throws(DiskFault) {
    if linkat(AT_FDCWD, path, AT_FDCWD, new, 0) != 0 { try copy(path, to: new) }
  }

  /// Adds a file's bytes to another, from a line of their own on.
  static func append(_ path: String, to other: String) throws(DiskFault) {
    let source = try openToRead(path)
    defer { close(source) }
    let target = open(other, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard target >= 0 else { throw DiskFault(.write, other, code: errno) }
    defer { close(target) }
    var bytes = [UInt8(ascii: "\n")]
    repeat {
      if let failure = writeAll(bytes, to: target) { throw DiskFault(.write, other, code: failure) }
      bytes = try readPart(source, named: path, atMost: piece)
    } while !bytes.isEmpty
  }

  /// Makes an empty file where there is none.
  static func touch(_ path: String) throws(DiskFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw DiskFault(.write, path, code: errno) }
    close(file)
  }

  /// Whether two files hold the same bytes.
  static func isSame(_ path: String, as other: String) throws(DiskFault) -> Bool {
    let (one, two) = (try openToRead(path), try openToRead(other))
    defer {
      close(one)
      close(two)
    }
    var (first, second) = (stat(), stat())
    guard fstat(one, &first) == 0, fstat(two, &second) == 0, first.st_size == second.st_size else { return false }
    while true {
      let bytes = try readPart(one, named: path, atMost: piece)
      guard bytes == (try readPart(two, named: other, atMost: piece)) else { return false }
      if bytes.isEmpty { return true }
    }
  }

  /// Removes a folder of our own with all that is in it; links in it are removed and not followed.
  static func removeFolder(_ path: String) {
    guard kind(path) == .folder else { return }
    for name in (try? list(path, all: true)) ?? [] {
      let place = path + "/" + name
      if kind(place) == .folder { removeFolder(place) } else { unlink(place) }
    }
    rmdir(path)
  }
}
