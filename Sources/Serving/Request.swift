/// The head of a request, as far as a server of files has to know it.
///
/// Strict where readers of HTTP have been found to differ: lines end in CRLF, no line goes on in the next, and there is one
/// `Host`. Source: RFC 9112, sections 2.2, 3 and 5.1.
struct Request {
  let isHead: Bool
  let path: RequestPath
  /// What stands behind the first `?`.
  let query: String
  /// Whom the request is for, as the client wrote it.
  let host: String

  /// - Parameter head: everything up to the empty line, without it.
  init(head: some Collection<UInt8>) throws(Refusal) {
    let text = String(decoding: head, as: UTF8.self)
    guard text.utf8.elementsEqual(head) else { throw Refusal(.badRequest) }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    // The last line has lost its CRLF with the empty line.
    for index in lines.indices.dropLast() {
      guard lines[index].unicodeScalars.last == "\r" else { throw Refusal(.badRequest) }
      lines[index].unicodeScalars.removeLast()
    }
    guard !lines.contains(where: { $0.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F } })
    else { throw Refusal(.badRequest) }
    let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/") else { throw Refusal(.badRequest) }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw Refusal(.versionNotSupported) }
    let hosts = try Self.values(of: "host", in: lines)
    guard hosts.count < 2, hosts.count == 1 || words[2] == "HTTP/1.0" else { throw Refusal(.badRequest) }
    guard words[0] == "GET" || words[0] == "HEAD" else { throw Refusal(.methodNotAllowed) }
    isHead = words[0] == "HEAD"
    var target = words[1]
    var named: Substring?
    // A client that takes this server for a proxy names it in the target, and that counts.
    if target.lowercased().hasPrefix("http://") {
      let rest = target.dropFirst(7)
      named = rest.prefix { $0 != "/" }
      target = rest.drop { $0 != "/" }
    }
    host = named.map(String.init) ?? hosts.first ?? ""
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    query = parts.count > 1 ? String(parts[1]) : ""
    guard let path = RequestPath(parts.first ?? "") else { throw Refusal(.badRequest) }
    self.path = path
  }

  private static func values(of wanted: String, in lines: [String]) throws(Refusal) -> [String] {
    var values: [String] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        !line[..<colon].contains(where: \.isWhitespace)
      else { throw Refusal(.badRequest) }
      guard line[..<colon].lowercased() == wanted else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      values.append(String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
    }
    return values
  }
}
