import Markup

/// The place that a request names, as steps from the site's first folder.
///
///     /guide/a%20b/    guide, a b; a folder
///
/// Decoded once. Nothing that a file system or a proxy could read in a second way becomes a step: neither `.` and `..`, in
/// any writing, nor an empty step, nor a slash, a backslash or a control character that was encoded.
struct RequestPath: Equatable {
  let steps: [String]
  /// Whether it ends in a slash.
  let isFolder: Bool

  init?(_ target: some StringProtocol) {
    guard target.utf8.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")) else { return nil }
    var raw = target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = raw.last?.isEmpty ?? true
    if isFolder { raw.removeLast() }
    var steps: [String] = []
    for part in raw {
      guard let bytes = PercentEncoding.decoded(part), let step = String(validating: bytes, as: UTF8.self),
        Self.isPlain(step)
      else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func isPlain(_ step: String) -> Bool {
    guard !step.isEmpty, step != ".", step != ".." else { return false }
    return !step.unicodeScalars.contains { scalar in
      scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
    }
  }

  /// The same place as a folder, in a form that a client can ask for.
  var asFolder: String { "/" + steps.map { Self.encoded($0) + "/" }.joined() }

  private static func encoded(_ step: String) -> String {
    step.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}
