import ArgumentParser

/// Files and folders as people type them.
enum Folder {
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

  /// Refuses what can be no file for `--junit`.
  static func refuseJUnit(_ path: String?) throws {
    try refuseEmpty(path, for: "--junit")
    if path == "-" {
      throw ValidationError("--junit writes a file, and `-` is none; standard output is for what the command finds")
    }
  }
}
