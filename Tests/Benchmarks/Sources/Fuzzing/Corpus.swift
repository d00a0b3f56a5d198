#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files and folders of the project, read with nothing but the C library.
enum Corpus {
  /// The project's folder, seen from this file.
  static let root = #filePath.split(separator: "/").dropLast(5).reduce("") { $0 + "/" + $1 }

  static func file(_ path: String) -> [UInt8] {
    guard let bytes = FileTree.read("\(root)/\(path)") else { preconditionFailure("no file \(path)") }
    return bytes
  }

  /// The portfolios that ship.
  static let portfolios = files("Site/portfolios", ending: ".json")

  /// The files of a folder whose names begin and end so, sorted by name.
  static func files(_ folder: String, beginning: String = "", ending: String = "") -> [[UInt8]] {
    guard let directory = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), name.hasPrefix(beginning), name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted().map { file("\(folder)/\($0)") }
  }
}
