import Markup

/// The list of what a build made, a file a line with its length and its SHA-256: by it the next build can tell its own files
/// from others', and anybody whether a copy is whole.
///
/// It is as long as the site has files, so it is written and read line by line.
enum Manifest {
  /// One file; without a digest in a list that an earlier version wrote.
  struct Entry: Equatable, Sendable {
    let path: String
    let digest: FileDigest?
  }

  static func head(_ generator: String) -> String {
    "{\n  \"schemaVersion\": 2,\n  \"generator\": \"\(generator)\",\n  \"files\": [\n"
  }
  static let foot = "\n  ]\n}\n"

  static func bytes(of entries: [Entry], generator: String) -> [UInt8] {
    Array((head(generator) + entries.map(line).joined(separator: ",\n") + foot).utf8)
  }

  static func line(_ entry: Entry) -> String {
    var line = ByteBuffer()
    add(entry, to: &line)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  /// Adds the line of a file, without its comma.
  static func add(_ entry: Entry, to line: inout ByteBuffer) {
    line.append("    { \"path\": \"")
    line.append(text: entry.path)
    line.append(UInt8(ascii: "\""))
    if let digest = entry.digest {
      line.append(", \"bytes\": ")
      line.append(decimal: digest.count)
      line.append(", \"sha256\": \"")
      line.append(hexadecimal: digest.sha256)
      line.append(UInt8(ascii: "\""))
    }
    line.append(" }")
  }

  /// Whether a build of this program wrote the file. Web apps and bundlers leave files of the same name.
  static func isOurs(_ file: String) -> Bool {
    guard var lines = try? LineReader(file) else { return false }
    defer { lines.close() }
    var first: [String] = []
    while first.count < 3, let line = try? lines.next() { first.append(String(decoding: line.bytes, as: UTF8.self)) }
    return first.count > 2 && first[1].hasPrefix("  \"schemaVersion\": ")
      && first[2].hasPrefix("  \"generator\": \"hedgerow ")
  }

  /// The files of an earlier manifest. Only plain relative paths count, whatever it says: nothing outside the output is ever
  /// removed.
  ///
  /// - Parameter digests: whether somebody looks at them.
  static func forEach(
    in file: String, digests: Bool = true, _ body: (Entry) throws(DiskFault) -> Void
  ) throws(DiskFault) {
    var lines = try LineReader(file)
    defer { lines.close() }
    while let line = try lines.next() {
      if !line.isTooLong, let entry = entry(line.bytes, digests) { try body(entry) }
    }
  }

  private static let indent = Array("    ".utf8)
  private static let beginning = Array("    { \"path\": \"".utf8)

  /// A line: `{ "path": "…", "bytes": 1, "sha256": "…" }`, or the path alone, as the first version wrote it.
  private static func entry(_ line: [UInt8], _ digests: Bool) -> Entry? {
    guard line.starts(with: indent) else { return nil }
    let isObject = line.starts(with: beginning)
    // Paths have neither quotation marks nor escapes in them, whoever names them.
    let parts = line.split(
      separator: UInt8(ascii: "\""), maxSplits: digests ? .max : isObject ? 4 : 2, omittingEmptySubsequences: false)
    guard parts.count > (isObject ? 3 : 1) else { return nil }
    let path = String(decoding: parts[isObject ? 3 : 1], as: UTF8.self)
    guard isPlain(path) else { return nil }
    guard isObject, parts.count == 11, parts[5].elementsEqual("bytes".utf8), parts[7].elementsEqual("sha256".utf8),
      let count = Int(String(decoding: parts[6].filter { (0x30...0x39).contains($0) }, as: UTF8.self)),
      let sha256 = SHA256(hexadecimal: parts[9])
    else { return Entry(path: path, digest: nil) }
    return Entry(path: path, digest: FileDigest(count: count, sha256: sha256))
  }

  /// Neither absolute nor with a step up, and the same path to the system, which reads as far as a NUL.
  static func isPlain(_ path: String) -> Bool {
    var (length, dots) = (0, 0)
    func isStep() -> Bool { length > 2 || length > dots }
    for byte in path.utf8 {
      if byte == 0 || byte == UInt8(ascii: "/") {
        guard byte != 0, isStep() else { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return isStep()
  }
}
