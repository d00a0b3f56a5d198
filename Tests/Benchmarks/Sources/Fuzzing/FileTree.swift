#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files below a folder, with nothing but the C library.
enum FileTree {
  /// Every file's bytes, by its path from the folder.
  static func files(below folder: String, in part: String = "") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (name, isFolder) in entries(of: folder + "/" + part) {
      let path = part + name
      if isFolder {
        files.merge(self.files(below: folder, in: path + "/")) { $1 }
      } else {
        files[path] = read(folder + "/" + path)
      }
    }
    return files
  }

  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var info = stat()
      guard name != ".", name != "..", lstat(folder + "/" + name, &info) == 0 else { continue }
      entries.append((name, info.st_mode & S_IFMT == S_IFDIR))
    }
    return entries
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { preconditionFailure("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Removes a folder with what is below it.
  static func remove(_ folder: String) {
    for (name, isFolder) in entries(of: folder) {
      if isFolder { remove(folder + "/" + name) } else { unlink(folder + "/" + name) }
    }
    rmdir(folder)
  }

  /// A new folder among the system's temporary ones, in memory where there is such a place.
  static func temporary() -> String {
    for parent in ["/dev/shm", "/tmp"] {
      var name = Array("\(parent)/hedgerow-fuzz-XXXXXX".utf8CString)
      if mkdtemp(&name) != nil { return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
    preconditionFailure("no temporary folder")
  }
}
