/// Whether a name can be a file's or a folder's on every system a site may be copied to.
///
/// Source: Microsoft Learn, "Naming Files, Paths, and Namespaces", section "Naming conventions"; POSIX.1-2017, 3.170.
public enum PortableName {
  /// Why it cannot.
  public enum Problem: Sendable, Equatable {
    case empty
    /// `.` and `..` mean other folders.
    case step
    /// A device of Windows, with or without an extension: `con`, `nul.json`, `com1`.
    case reserved(String)
    case character(Unicode.Scalar)
    /// Windows drops a full stop or a space at the end.
    case ending(Unicode.Scalar)
    case tooLong(bytes: Int)
  }

  /// The longest name in bytes: file systems take 255, and a build appends to it while it writes.
  public static let longest = 200

  /// What is wrong with a name; `nil` for most.
  public static func problem(of name: String) -> Problem? {
    guard let last = name.unicodeScalars.last else { return .empty }
    if name == "." || name == ".." { return .step }
    if name.utf8.count > longest { return .tooLong(bytes: name.utf8.count) }
    if let scalar = name.unicodeScalars.first(where: isForbidden) { return .character(scalar) }
    if last == "." || last == " " { return .ending(last) }
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count <= longestDevice else { return nil }
    let device = Substring(stem).lowercased()
    return devices.contains(device) ? .reserved(device) : nil
  }

  private static let devices = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["com", "lpt"].flatMap { port in "0123456789¹²³".map { "\(port)\($0)" } })

  /// In bytes; nearly all names are longer and need not be looked up.
  private static let longestDevice = devices.reduce(0) { max($0, $1.utf8.count) }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", ">", ":", "\"", "/", "\\", "|", "?", "*": true
    default: false
    }
  }
}
