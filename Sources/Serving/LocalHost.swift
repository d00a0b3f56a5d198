/// The names under which this machine asks itself.
///
/// A page of another site can make a browser ask 127.0.0.1 by a name of its own whose address it changes (DNS rebinding),
/// and would then read client reports as its own. Such a request carries that name in `Host`.
struct LocalHost: Sendable {
  let port: UInt16

  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  func includes(_ host: String) -> Bool {
    let host = host.lowercased()
    return Self.names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }
}
