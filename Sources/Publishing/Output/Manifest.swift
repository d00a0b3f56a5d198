/// The list of what a build made, one path a line, so that the next build can tell its own files from others'.
///
/// It is as long as the site has files, so it is written and read line by line.
enum Manifest {
  static func head(_ generator: String) -> String {
    "{\n  \"schemaVersion\": 1,\n  \"generator\": \"\(generator)\",\n  \"files\": [\n"
  }
  static let foot = "\n  ]\n}\n"

  static func bytes(of paths: [String], generator: String) -> [UInt8] {
    Array((head(generator) + paths.map(line).joined(separator: ",\n") + foot).utf8)
  }

  static func line(_ path: String) -> String { "    \"\(path)\"" }

  /// Whether a build of this program wrote the file. Web apps and bundlers leave files of the same name.
  static func isOurs(_ file: String) -> Bool {
    guard var lines = try? LineReader(file) else { return false }
    defer { lines.close() }
    var first: [String] = []
    while first.count < 3, let line = try? lines.next() { first.append(String(decoding: line.bytes, as: UTF8.self)) }
    return first.count > 2 && first[1].hasPrefix("  \"schemaVersion\": ")
      && first[2].hasPrefix("  \"generator\": \"hedgerow ")
  }

  /// The paths of an earlier manifest. Only plain relative paths count, whatever the file says: nothing outside the output
  /// is ever removed.
  static func forEachPath(in file: String, _ body: (String) throws(DiskFault) -> Void) throws(DiskFault) {
    var lines = try LineReader(file)
    defer { lines.close() }
    while let line = try lines.next() {
      if !line.isTooLong, let path = path(String(decoding: line.bytes, as: UTF8.self)) { try body(path) }
    }
  }

  private static func path(_ line: String) -> String? {
    let trimmed = line.drop { $0 == " " }
    guard line.hasPrefix("    \""), let end = trimmed.lastIndex(of: "\""), end > trimmed.startIndex else { return nil }
    let path = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
    return isPlain(path) ? path : nil
  }

  /// Neither absolute nor with a step up.
  static func isPlain(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
