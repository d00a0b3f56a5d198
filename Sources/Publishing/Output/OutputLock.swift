#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps a folder for one build at a time. The lock is the system's, on the folder itself: it leaves no file, and is gone
/// with the process that holds it, however that ends.
///
/// Left out: what a network's file system does not tell other machines.
final class OutputLock {
  private let folder: Int32

  /// Takes the folder, which is made if it is not there, and waits while another build has it.
  ///
  /// - Parameter waiting: called once if it has to be waited for.
  init(_ path: String, waiting: () -> Void) throws(PublishingFault) {
    var isTold = false
    while true {
      try PublishingFault.disk { () throws(DiskFault) in try Disk.makeFolders(path, below: path) }
      let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard file >= 0 else { throw .disk(DiskFault(.list, path, code: errno)) }
      if flock(file, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK, !isTold {
          waiting()
          isTold = true
        }
        // Where a file system knows no locks there is nothing to wait for.
        while flock(file, LOCK_EX) != 0, errno == EINTR {}
      }
      // A build that failed may have removed the folder meanwhile.
      if Self.isSame(file, path) {
        folder = file
        return
      }
      close(file)
    }
  }

  deinit { close(folder) }

  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var (open, named) = (stat(), stat())
    guard fstat(file, &open) == 0, stat(path, &named) == 0 else { return false }
    return open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }
}
