#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Serves a folder to this machine's browsers, builds it anew when its sources change, and tells the pages.
///
/// One loop does all of it, and a build comes between two requests: no page is ever half of the old build and half of the
/// new, and who asks while files are changing waits for the new page.
public final class Server {
  private let listener: Listener
  private let limits: ServingLimits
  private var site: ServedSite
  private var connections: [Connection] = []

  /// Where it can be reached.
  public var address: String { "http://127.0.0.1:\(listener.port)/" }
  public var port: UInt16 { listener.port }

  /// Listens; whoever asks waits until it runs.
  ///
  /// - Parameters:
  ///   - ports: the first of them that is free is taken; 0 is any.
  ///   - folder: what is served; it need not be there yet.
  public init(
    ports: ClosedRange<UInt16>, folder: String, words: ServingWords, limits: ServingLimits = ServingLimits()
  ) throws(ServingFault) {
    listener = try Listener.first(of: ports)
    self.limits = limits
    site = ServedSite(
      folder: ServedFolder(path: folder), host: LocalHost(port: listener.port), words: words)
    // A client that goes away is none of the system's business.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Builds, serves and watches until it is told to end.
  ///
  /// - Parameters:
  ///   - sources: the folder that is watched; the served one is left out of it.
  ///   - isWanted: asked several times a second.
  public func run(watching sources: String, while isWanted: () -> Bool, build: () -> BuildState) {
    // The watch begins before the first build: what is changed during a build is built after it.
    var watch = FolderWatch(sources, without: site.folder.path, now: .now)
    _ = site.take(build())
    while isWanted() {
      wait(for: &watch)
      if watch.hasChanged(now: .now), site.take(build()) {
        for connection in connections { connection.tell(LiveReload.event, now: .now) }
      }
    }
    connections = []
  }

  /// Waits until something can be done, at most a fifth of a second, and does it.
  private func wait(for watch: inout FolderWatch) {
    var waiting = connections.map { pollfd(fd: $0.socket, events: $0.interest, revents: 0) }
    let listening = waiting.count
    waiting += listener.sockets.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let watching = waiting.count
    if let descriptor = watch.descriptor { waiting.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let time = min(max(.zero, watch.due - .now), .milliseconds(200))
    let milliseconds = Int32(time / .milliseconds(1)) + 1
    let ready = poll(&waiting, nfds_t(waiting.count), milliseconds)
    let now = ContinuousClock.now
    for (index, connection) in connections.enumerated() {
      if ready > 0, waiting[index].revents != 0 { connection.advance(now: now, answer: answer) }
      connection.expire(now: now, answer: answer)
    }
    guard ready > 0 else { return tidy() }
    for socket in waiting[listening..<watching] where socket.revents != 0 {
      guard let client = listener.accept(from: socket.fd) else { continue }
      connections.append(Connection(client, limits: limits, now: now))
    }
    if waiting.count > watching, waiting[watching].revents != 0 { watch.heard(now) }
    tidy()
  }

  private func answer(_ request: Result<Request, Refusal>) -> Response {
    switch request {
    case .success(let request): site.answer(request)
    case .failure(let refusal): site.refusal(refusal.status)
    }
  }

  /// Forgets connections that have ended, and ends those that have waited longest where there are too many.
  private func tidy() {
    connections.removeAll { $0.stage == .closed }
    let waiting = connections.filter { $0.stage == .waiting }
    for connection in waiting.dropLast(limits.waiting) { connection.end() }
    // Browsers open connections for what they might ask later; those that have asked nothing yet go first.
    let tooMany = connections.count - limits.connections
    guard tooMany > 0 else { return }
    let silent = connections.filter { $0.stage == .reading }
    for connection in (silent + connections).prefix(tooMany) { connection.end() }
  }
}
