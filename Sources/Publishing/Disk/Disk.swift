#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things this program does with files, on the system's own calls: nothing here flushes each file to the disk, which
/// would cost more than all the rest of a build.
public enum Disk {
  enum Kind { case file, folder, link, other }

  /// What stands at `path`, without following a link; `nil` if nothing does.
  static func kind(_ path: String) -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The length of a file in bytes; `nil` if there is none, or a link.
  static func length(_ path: String) -> Int? {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  /// The same of a file in an open folder.
  static func length(_ name: UnsafePointer<CChar>, in folder: Int32) -> Int? {
    var info = stat()
    guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  /// What stands there or where a link leads.
  static func kind(following path: String) -> Kind? {
    isFile(path) ? .file : isFolder(path) ? .folder : exists(path) ? .other : nil
  }

  private static func exists(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  static func read(_ path: String) throws(DiskFault) -> [UInt8] {
    let file = try openToRead(path)
    defer { close(file) }
    return try readAll(file, named: path)
  }

  /// Opens a file; whoever calls closes it.
  static func openToRead(_ path: String) throws(DiskFault) -> Int32 {
    // Without waiting: whoever writes to a pipe may never come.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DiskFault(.read, path, code: errno) }
    var info = stat()
    guard fstat(file, &info) != 0 || [S_IFREG, S_IFDIR].contains(info.st_mode & S_IFMT) else {
      close(file)
      throw DiskFault(.read, path, code: ENOTSUP)
    }
    return file
  }

  /// Reads a file piece by piece.
  static func forEachPiece(of path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(DiskFault) {
    let file = try openToRead(path)
    defer { close(file) }
    while true {
      let piece = try readPart(file, named: path, atMost: 1 << 18)
      if piece.isEmpty { return }
      piece.withUnsafeBytes(body)
    }
  }

  /// Everything that an open file still gives; also for pipes, whose length is not known.
  static func readAll(_ file: Int32, named path: String) throws(DiskFault) -> [UInt8] {
    var info = stat()
    let expected = fstat(file, &info) == 0 ? Int(info.st_size) : 0
    var bytes = try readPart(file, named: path, atMost: max(expected + 1, 4096))
    while true {
      let part = try readPart(file, named: path, atMost: 65_536)
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// The next bytes of an open file; none at its end.
  static func readPart(_ file: Int32, named path: String, atMost room: Int) throws(DiskFault) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      var count = 0
      repeat { count = Self.readSome(file, buffer.baseAddress, room) } while count < 0 && errno == EINTR
      if count < 0 { failure = errno }
      filled = max(0, count)
    }
    if let failure { throw DiskFault(.read, path, code: failure) }
    return bytes
  }

  private static func readSome(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ room: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer, room)
    #elseif canImport(Musl)
      Musl.read(file, buffer, room)
    #elseif canImport(Darwin)
      Darwin.read(file, buffer, room)
    #endif
  }

  /// Writes a new file; anything that stands there already is an error.
  static func write(_ bytes: [UInt8], to path: String) throws(DiskFault) {
    let file = try create(path)
    let failure = writeAll(bytes, to: file)
    let closed = close(file)
    if let failure { throw DiskFault(.write, path, code: failure) }
    if closed != 0 { throw DiskFault(.write, path, code: errno) }
  }

  /// Opens a new file; whoever calls closes it.
  static func create(_ path: String) throws(DiskFault) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw DiskFault(.write, path, code: errno) }
    return file
  }

  /// Writes to an open file until all is out; the error number if it could not.
  public static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { writeAll($0, to: file) }
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafeWrite(file, UnsafeRawBufferPointer(rebasing: rest))
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  private static func unsafeWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Darwin)
      Darwin.write(file, buffer.baseAddress, buffer.count)
    #endif
  }

  static func move(_ path: String, to target: String) throws(DiskFault) {
    guard rename(path, target) == 0 else { throw DiskFault(.rename, target, code: errno) }
  }

  /// The same of a folder.
  ///
  /// - Returns: whether it was moved; where a folder stands in which there is something, it was not.
  static func move(folder: String, to target: String) throws(DiskFault) -> Bool {
    if rename(folder, target) == 0 { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw DiskFault(.rename, target, code: errno) }
    return false
  }

  /// Removes a file; one that is gone already is no error.
  static func removeFile(_ path: String) throws(DiskFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskFault(.remove, path, code: errno) }
  }

  /// Removes a folder if it is empty.
  static func removeFolderIfEmpty(_ path: String) { rmdir(path) }

  /// Makes a folder and those above it. A link in place of a folder below `root` is refused.
  static func makeFolders(_ path: String, below root: String) throws(DiskFault) {
    switch kind(path) {
    case .folder: return
    case .link where path != root: throw DiskFault(.followLink, path, code: ELOOP)
    case .link: if isFolder(path) { return }
    case .file, .other: throw DiskFault(.makeFolder, path, code: ENOTDIR)
    case nil: break
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]), below: root)
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskFault(.makeFolder, path, code: errno) }
  }

  /// Makes a folder of our own, in place of what a build has left that was killed.
  static func makeNewFolder(_ path: String) throws(DiskFault) {
    if mkdir(path, 0o755) == 0 { return }
    if errno == EEXIST {
      removeFolder(path)
      unlink(path)
      if mkdir(path, 0o755) == 0 { return }
    }
    throw DiskFault(.makeFolder, path, code: errno)
  }

  /// The names in a folder, sorted by their bytes.
  ///
  /// - Parameter all: whether those that begin with a dot are among them.
  static func list(_ path: String, all: Bool = false) throws(DiskFault) -> [String] {
    guard let folder = opendir(path) else { throw DiskFault(.list, path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if all ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path leads into a folder; both without links and dots. By bytes, as the system compares.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    let prefix = folder == "/" ? folder : folder + "/"
    return path.utf8.count > prefix.utf8.count && path.utf8.starts(with: prefix.utf8)
  }

  /// The path without links and dots; `nil` if nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
