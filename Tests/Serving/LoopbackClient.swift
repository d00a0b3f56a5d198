import Foundation
import Testing

/// A client that says exactly what a test wants said, over a real socket.
final class LoopbackClient {
  private let socket: Int32

  init(port: UInt16) throws {
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    try #require(failed == 0)
    // A server that never answers fails a test and does not hang it.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What the server says until it ends, or until a text has come.
  func hear(until text: String? = nil) -> Data {
    var heard = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while text.map({ heard.range(of: Data($0.utf8)) == nil }) ?? true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      heard += buffer[..<count]
    }
    return heard
  }
}

/// An answer in its parts.
struct HeardResponse {
  let status: Int
  let head: String
  let body: Data

  init(_ data: Data) {
    let end = data.range(of: Data("\r\n\r\n".utf8)) ?? data.endIndex..<data.endIndex
    head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
    body = Data(data[end.upperBound...])
    status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  func header(_ name: String) -> String? {
    head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }
}
