#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sockets that only this machine can reach: 127.0.0.1 and, where there is such an address, ::1, on one port.
///
/// Browsers ask either of them for `localhost`. A port of which one is another program's counts as taken: half of the
/// requests would go there.
final class Listener {
  let port: UInt16
  private(set) var sockets: [Int32] = []

  /// - Parameter port: 0 for any that is free.
  init(port: UInt16) throws(ServingFault) {
    // Any free port of one address may be taken on the other.
    var triesLeft = port == 0 ? 8 : 1
    while true {
      triesLeft -= 1
      guard let four = try Self.listen(AF_INET, port) else { throw .refused(port, code: EAFNOSUPPORT) }
      let bound = port == 0 ? Self.port(of: four) : port
      do throws(ServingFault) {
        sockets = [four] + (try Self.listen(AF_INET6, bound).map { [$0] } ?? [])
        self.port = bound
        return
      } catch {
        close(four)
        if triesLeft == 0 { throw error }
      }
    }
  }

  /// Listens on the first of some ports that is free.
  static func first(of ports: ClosedRange<UInt16>) throws(ServingFault) -> Listener {
    for port in ports {
      do throws(ServingFault) { return try Listener(port: port) } catch {
        guard case .portTaken = error else { throw error }
      }
    }
    throw .portsTaken(ports.lowerBound, ports.upperBound)
  }

  deinit { for socket in sockets { close(socket) } }

  /// The next connection that waits; `nil` if none does.
  func accept(from listening: Int32) -> Int32? {
    let socket = Self.next(listening)
    guard socket >= 0 else { return nil }
    Self.prepare(socket)
    return socket
  }

  /// A socket that listens; `nil` where the machine has no such address.
  private static func listen(_ family: Int32, _ port: UInt16) throws(ServingFault) -> Int32? {
    let socket = open(family)
    guard socket >= 0 else { return nil }
    prepare(socket)
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    // A port on which connections of an earlier run die away can be had at once.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if family == AF_INET6 { setsockopt(socket, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
    let bound = family == AF_INET6 ? bind(socket, six: port) : bind(socket, four: port)
    guard bound == 0, start(socket) == 0 else {
      let code = errno
      close(socket)
      if code == EADDRNOTAVAIL { return nil }
      throw code == EADDRINUSE ? .portTaken(port) : .refused(port, code: code)
    }
    return socket
  }

  private static func prepare(_ socket: Int32) {
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
  }

  private static func bind(_ socket: Int32, four port: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return bind(socket, &address)
  }

  private static func bind(_ socket: Int32, six port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    withUnsafeMutableBytes(of: &address.sin6_addr) { $0[15] = 1 }
    return bind(socket, &address)
  }

  private static func bind<Address>(_ socket: Int32, _ address: inout Address) -> Int32 {
    let size = socklen_t(MemoryLayout<Address>.size)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        #if canImport(Glibc)
          Glibc.bind(socket, raw, size)
        #elseif canImport(Musl)
          Musl.bind(socket, raw, size)
        #elseif canImport(Darwin)
          Darwin.bind(socket, raw, size)
        #endif
      }
    }
  }

  private static func port(of socket: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) != 0 }
    }
    return failed ? 0 : UInt16(bigEndian: address.sin_port)
  }

  // The system's calls, whose names are these methods' too.
  #if canImport(Glibc)
    private static func open(_ family: Int32) -> Int32 { socket(family, Int32(SOCK_STREAM.rawValue), 0) }
    private static func start(_ socket: Int32) -> Int32 { Glibc.listen(socket, SOMAXCONN) }
    private static func next(_ socket: Int32) -> Int32 { Glibc.accept(socket, nil, nil) }
  #elseif canImport(Musl)
    private static func open(_ family: Int32) -> Int32 { socket(family, SOCK_STREAM, 0) }
    private static func start(_ socket: Int32) -> Int32 { Musl.listen(socket, SOMAXCONN) }
    private static func next(_ socket: Int32) -> Int32 { Musl.accept(socket, nil, nil) }
  #elseif canImport(Darwin)
    private static func open(_ family: Int32) -> Int32 { socket(family, SOCK_STREAM, 0) }
    private static func start(_ socket: Int32) -> Int32 { Darwin.listen(socket, SOMAXCONN) }
    private static func next(_ socket: Int32) -> Int32 { Darwin.accept(socket, nil, nil) }
  #endif
}
