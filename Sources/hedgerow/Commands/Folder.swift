import ArgumentParser
import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders as people type them.
enum Folder {
  static let siteHelp: ArgumentHelp =
    "The site's folder, with site.json in it; if left out, the one that you are in, or its folder Site."

  /// The path without slashes at its end, so that it can be joined with names: `Site/` is `Site`, and `/` stays.
  static func name(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }

  /// Refuses an empty path: most often it is a variable of the shell that is not set.
  static func refuseEmpty(_ path: String?, for argument: String) throws {
    if path?.isEmpty == true { throw ValidationError("The path for \(argument) is empty; a variable may not be set") }
  }

  /// Refuses what can be no file to be written.
  static func refuseNoFile(_ path: String?, for option: String) throws {
    try refuseEmpty(path, for: option)
    if path == "-" {
      throw ValidationError("\(option) writes a file, and `-` is none; standard output is for what the command finds")
    }
  }

  /// The site that is meant: where none is named, the one that one stands in, else `Site`.
  static func site(_ path: String?) -> String {
    path.map(name) ?? (access("site.json", F_OK) == 0 ? "." : "Site")
  }

  /// Where the system keeps files that are soon gone.
  static var temporary: String { getenv("TMPDIR").map { name(String(cString: $0)) } ?? "/tmp" }

  /// A path as it can be typed into a shell.
  static func quoted(_ path: String) -> String {
    let path = Printable.path(path)
    let isPlain = path.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains(scalar))
    }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
