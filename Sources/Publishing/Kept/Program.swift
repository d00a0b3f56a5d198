#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The running program, as far as what it makes depends on it.
///
/// A version is not enough: whoever builds from a checkout changes the program and not its number, and must not be shown pages
/// that the last one made.
enum Program {
  /// Of all its bytes; 0 where they cannot be read, and then the version has to do.
  static let digest: UInt64 = fold(ofFile: path)

  private static var path: String {
    #if canImport(Darwin)
      var count: UInt32 = 4096
      var name = [CChar](repeating: 0, count: Int(count))
      return _NSGetExecutablePath(&name, &count) == 0 ? String(cString: name) : ""
    #else
      return "/proc/self/exe"
    #endif
  }

  private static func fold(ofFile path: String) -> UInt64 {
    var sum: UInt64 = 0
    // A piece at a time: all of it would be most of the memory that a build needs.
    let isRead: Void? = try? Disk.forEachPiece(of: path) { piece in
      withUnsafeBytes(of: (sum, Fold.of(piece))) { sum = Fold.of($0) }
    }
    return isRead == nil ? 0 : sum
  }
}
