/// Folders as people type them.
enum Folder {
  /// The path without slashes at its end, so that it can be joined with names: `Site/` is `Site`, and `/` stays.
  static func name(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }
}
