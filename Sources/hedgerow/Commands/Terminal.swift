import ArgumentParser
import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Data goes to standard output, talk to standard error.
enum Terminal {
  /// A message and a line feed.
  static func say(_ text: String) { _ = send(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// A line in place of the one before it, on a terminal.
  static func draw(_ text: String) { _ = send(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO) }

  /// Whether messages go to a terminal that can draw a line over.
  static var canDraw: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Data. When the reader has gone away (`hedgerow report … | head`), the program ends quietly; any other failure is one.
  static func write(_ bytes: [UInt8]) throws {
    guard let failure = send(bytes, to: STDOUT_FILENO) else { return }
    guard failure != EPIPE else { throw ExitCode(0) }
    say("error: cannot write to standard output: \(systemWords(failure))")
    throw ExitCode(1)
  }

  /// The system's own words for an error number.
  static func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func send(_ bytes: [UInt8], to file: Int32) -> Int32? {
    // The default would end the program by a signal, and its exit code would then look like a crash.
    signal(SIGPIPE, SIG_IGN)
    return Disk.writeAll(bytes, to: file)
  }
}
