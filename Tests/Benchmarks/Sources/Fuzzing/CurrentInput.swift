#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The input that is being tried, where a signal handler finds it: a crash writes it out in hexadecimal.
enum CurrentInput {
  private nonisolated(unsafe) static let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 20)
  private nonisolated(unsafe) static var count = 0

  static func set(_ bytes: [UInt8]) {
    count = min(bytes.count, 1 << 20)
    bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { buffer.update(from: base, count: count) } }
    alarm(20)
  }

  /// Crashes, and inputs that take more than 20 seconds, end the run with the input.
  static func watch() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = numericCast(size)
    sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM] {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { CurrentInput.tell($0) }
      #else
        action.__sigaction_handler.sa_handler = { CurrentInput.tell($0) }
      #endif
      action.sa_flags = numericCast(SA_ONSTACK)
      sigaction(number, &action, nil)
    }
  }

  private static func tell(_ signal: Int32) {
    write("\nsignal \(signal), input in hexadecimal:\n")
    writeHexadecimal()
    _exit(1)
  }

  static func writeHexadecimal() {
    for index in 0..<count {
      for digit in [buffer[index] >> 4, buffer[index] & 15] {
        var byte = digit < 10 ? digit + 0x30 : digit + 0x57
        _ = writeAll(2, &byte, 1)
      }
    }
    write("\n")
  }

  private static func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { writeAll(2, $0.baseAddress, $0.count) }
  }
}

/// The system's `write`, which the type's own would hide.
private func writeAll(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
