/// The list of what a build made, one path a line, so that the next build can tell its own files from others'.
enum Manifest {
  static func bytes(of paths: [String], generator: String) -> [UInt8] {
    var text = "{\n  \"schemaVersion\": 1,\n  \"generator\": \"\(generator)\",\n  \"files\": [\n"
    text += paths.map { "    \"\($0)\"" }.joined(separator: ",\n")
    text += "\n  ]\n}\n"
    return Array(text.utf8)
  }

  /// Whether a build of this program wrote it. Web apps and bundlers leave files of the same name.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 3)
    return lines.count > 2 && lines[1].hasPrefix("  \"schemaVersion\": ")
      && lines[2].hasPrefix("  \"generator\": \"hedgerow ")
  }

  /// The paths of an earlier manifest. Only plain relative paths count, whatever the file says: nothing outside the output
  /// is ever removed.
  static func paths(in bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let trimmed = line.drop { $0 == " " }
      guard line.hasPrefix("    \""), let end = trimmed.lastIndex(of: "\""), end > trimmed.startIndex else {
        return nil
      }
      let path = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
      return isPlain(path) ? path : nil
    }
  }

  /// Neither absolute nor with a step up.
  static func isPlain(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
