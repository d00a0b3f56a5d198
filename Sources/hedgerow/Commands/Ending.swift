#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether somebody has asked the program to end, by Ctrl-C or otherwise: it then cleans up after itself.
///
/// The signals are kept back and looked for, so that nothing is cut off in the middle.
struct Ending {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  init() {
    var kept = sigset_t()
    sigemptyset(&kept)
    for signal in Self.signals { sigaddset(&kept, signal) }
    sigprocmask(SIG_BLOCK, &kept, nil)
  }

  var isAsked: Bool {
    var pending = sigset_t()
    sigemptyset(&pending)
    sigpending(&pending)
    return Self.signals.contains { sigismember(&pending, $0) == 1 }
  }
}
