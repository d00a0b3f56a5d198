#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's word that something in some folders has changed, where it gives one (inotify on Linux).
///
/// It only says when to look: network drives and shared folders of virtual machines change without a word.
final class ChangeNotice {
  /// Readable when something has changed; `nil` where no word is given.
  private(set) var descriptor: Int32?

  init() {
    #if os(Linux)
      let opened = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      descriptor = opened >= 0 ? opened : nil
    #endif
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Asks for word of changes in these folders too. A folder that is known already is asked for once.
  func follow(_ folders: [String]) {
    #if os(Linux)
      guard let descriptor else { return }
      let events = IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      for folder in folders { inotify_add_watch(descriptor, folder, UInt32(events)) }
    #endif
  }

  /// Forgets what was told until now.
  func clear() {
    guard let descriptor else { return }
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
