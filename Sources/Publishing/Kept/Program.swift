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
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_size > 0 else { return 0 }
    let count = Int(info.st_size)
    guard let bytes = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), bytes != MAP_FAILED else { return 0 }
    defer { munmap(bytes, count) }
    return Fold.of(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
