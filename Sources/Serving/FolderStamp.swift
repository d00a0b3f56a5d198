#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the files below a folder stood at one moment: equal stamps, equal files, as far as their sizes and times tell.
///
/// Names that begin with a dot are passed over, as a build passes them over, and a link to a folder is not gone into: what
/// it may lead to lies in the same folder.
struct FolderStamp: Equatable {
  private struct File: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let number: UInt64

    init(_ info: stat) {
      #if canImport(Darwin)
        let time = info.st_mtimespec
      #else
        let time = info.st_mtim
      #endif
      (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
      (size, number) = (Int(info.st_size), UInt64(info.st_ino))
    }
  }

  private var files: [String: File] = [:]
  /// The folders, the first one included.
  private(set) var folders: [String] = []

  /// What this program writes is no reason to build: the output, and a file that it tells of its builds in.
  ///
  /// - Parameter output: a folder that is left out.
  init(of path: String, without output: String?) {
    var own: [stat] = []
    var info = stat()
    if let output, stat(output, &info) == 0 { own.append(info) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] where fstat(stream, &info) == 0 { own.append(info) }
    add(path, without: own)
  }

  private mutating func add(_ folder: String, without own: [stat]) {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    folders.append(folder)
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      var info = stat()
      guard lstat(path, &info) == 0 else { continue }
      let isLink = info.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(path, &info) != 0 { continue }
      if own.contains(where: { $0.st_ino == info.st_ino && $0.st_dev == info.st_dev }) { continue }
      if info.st_mode & S_IFMT == S_IFDIR {
        if !isLink { add(path, without: own) }
      } else {
        files[path] = File(info)
      }
    }
  }
}
