#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of which files are served, and nothing else.
///
/// Each step of a path is opened from the folder before it and no symbolic link is followed, so that no place outside can
/// be reached, whatever is changed meanwhile. What a name hides that begins with a dot is not served either.
struct ServedFolder: Sendable {
  enum Found {
    case file(OpenFile)
    case folder
    case nothing
  }

  let path: String

  func find(_ steps: [String]) -> Found {
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .nothing }
    for (index, step) in steps.enumerated() {
      guard !step.hasPrefix(".") else {
        close(folder)
        return .nothing
      }
      let next = openat(folder, step, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      close(folder)
      guard next >= 0 else { return .nothing }
      var info = stat()
      let kind = fstat(next, &info) == 0 ? info.st_mode & S_IFMT : 0
      if kind == S_IFREG, index == steps.count - 1 { return .file(OpenFile(next, size: Int(info.st_size))) }
      guard kind == S_IFDIR else {
        close(next)
        return .nothing
      }
      folder = next
    }
    close(folder)
    return .folder
  }
}
