#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One client: its request is read, answered, and the connection closed. Nothing here waits for it.
final class Connection {
  enum Stage {
    case reading, sending
    /// For an event.
    case waiting
    /// All is sent; what the client still says is read and forgotten, or closing would take back the answer.
    case ending
    case closed
  }

  let socket: Int32
  private(set) var stage = Stage.reading
  private let limits: ServingLimits
  private var deadline: ContinuousClock.Instant
  private var input: [UInt8] = []
  private var output: ArraySlice<UInt8> = []
  private var file: OpenFile?
  private var waits = false

  init(_ socket: Int32, limits: ServingLimits, now: ContinuousClock.Instant) {
    self.socket = socket
    self.limits = limits
    deadline = now + limits.patience
  }

  deinit { if stage != .closed { close(socket) } }

  /// What to wait for, as `poll` knows it.
  var interest: Int16 { Int16(stage == .sending ? POLLOUT : POLLIN) }

  /// Does what can be done without waiting.
  func advance(now: ContinuousClock.Instant, answer: (Result<Request, Refusal>) -> Response) {
    switch stage {
    case .reading: receive(now, answer)
    case .sending: send(now)
    // Whoever waits for events has nothing to say; that it has gone is heard here.
    case .waiting, .ending: if (take()?.isEmpty ?? false) { end() }
    case .closed: break
    }
  }

  /// Ends what has taken too long.
  func expire(now: ContinuousClock.Instant, answer: (Result<Request, Refusal>) -> Response) {
    guard now >= deadline, stage != .waiting else { return }
    guard stage == .reading, !input.isEmpty else { return end() }
    begin(answer(.failure(Refusal(.requestTimeout))), isHead: false, now)
  }

  /// Sends an event to whoever waits for one; it then asks anew.
  func tell(_ event: [UInt8], now: ContinuousClock.Instant) {
    guard stage == .waiting else { return }
    waits = false
    output = event[...]
    stage = .sending
    send(now)
  }

  func end() {
    if stage != .closed { close(socket) }
    stage = .closed
  }

  private func receive(_ now: ContinuousClock.Instant, _ answer: (Result<Request, Refusal>) -> Response) {
    guard let bytes = take() else { return }
    guard !bytes.isEmpty else { return end() }
    let searched = max(0, input.count - 3)
    input += bytes
    if let end = input[searched...].firstRange(of: "\r\n\r\n"), end.upperBound <= limits.head {
      let head = input[..<end.lowerBound]
      let request = Result { () throws(Refusal) in try Request(head: head) }
      begin(answer(request), isHead: (try? request.get())?.isHead ?? false, now)
    } else if input.count > limits.head {
      begin(answer(.failure(Refusal(.headTooLarge))), isHead: false, now)
    }
  }

  private func begin(_ response: Response, isHead: Bool, _ now: ContinuousClock.Instant) {
    output = response.head[...]
    switch response.body {
    case _ where isHead: break
    case .bytes(let bytes): output += bytes
    case .file(let file): self.file = file
    case .events: waits = true
    }
    stage = .sending
    deadline = now + limits.patience
    send(now)
  }

  private func send(_ now: ContinuousClock.Instant) {
    while true {
      if output.isEmpty, let file { output = file.next(atMost: 65_536)[...] }
      guard !output.isEmpty else { break }
      let count = output.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        if errno != EAGAIN { end() }
        return
      }
      output = output.dropFirst(count)
      deadline = now + limits.patience
    }
    file = nil
    guard !waits else { return stage = .waiting }
    stage = .ending
    shutdown(socket, Int32(SHUT_WR))
  }

  /// What the client has said since; nothing at its end, `nil` if it may still say something.
  private func take() -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, filled in
      let count = recv(socket, buffer.baseAddress, buffer.count, 0)
      if count < 0 { failure = errno }
      filled = max(0, count)
    }
    return failure == EAGAIN || failure == EINTR ? nil : bytes
  }
}
