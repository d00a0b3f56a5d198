import Foundation
import Serving
import Testing

/// A server on a thread of its own, over a folder of a test's own: `sources` is watched, `output` is served, and a build
/// copies the one to the other. A source `fault` makes the build fail with what it says, `missing` goes beside the pages.
final class RunningServer: Sendable {
  let port: UInt16
  let folder: String
  let sources: String
  let output: String

  private init(port: UInt16, in folder: String) {
    self.port = port
    self.folder = folder
    sources = folder + "/sources"
    output = folder + "/output"
  }

  /// Runs a test against a server, which has ended when the test has.
  static func serve(
    _ files: [String: String], limits: ServingLimits = ServingLimits(), _ body: (RunningServer) throws -> Void
  ) throws {
    try FixtureFolder.withTemporary { folder in
      for (name, text) in files { try FixtureFolder.write(text, to: folder + "/sources/" + name) }
      let (started, ended) = (Handover<UInt16>(), Handover<Bool>())
      let wanted = Handover<Bool>()
      let thread = Thread {
        let server = try? Server(
          ports: 0...0, folder: folder + "/output",
          words: ServingWords(fault: "Fault", missing: "Missing", lastBuilt: "Last"), limits: limits)
        started.give(server?.port ?? 0)
        server?.run(watching: folder + "/sources", while: { wanted.isEmpty }) { build(folder) }
        ended.give(true)
      }
      thread.start()
      let port = started.take()
      try #require(port > 0)
      defer {
        wanted.give(false)
        _ = ended.take()
      }
      try body(RunningServer(port: port, in: folder))
    }
  }

  private static func build(_ folder: String) -> BuildState {
    let (sources, output) = (folder + "/sources", folder + "/output")
    if let fault = try? String(contentsOfFile: sources + "/fault", encoding: .utf8) { return .fault(fault) }
    try? FileManager.default.removeItem(atPath: output)
    try? FileManager.default.copyItem(atPath: sources, toPath: output)
    return .built(isChanged: true, missing: try? String(contentsOfFile: sources + "/missing", encoding: .utf8))
  }

  /// Asks for one place as browsers do.
  func get(_ target: String, method: String = "GET", host: String? = nil, more: String = "") throws -> HeardResponse {
    try ask("\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "localhost:\(port)")\r\n\(more)\r\n")
  }

  /// Says something and hears the answer to its end.
  func ask(_ text: String) throws -> HeardResponse {
    let client = try LoopbackClient(port: port)
    client.say(text)
    return HeardResponse(client.hear())
  }

  /// Asks until something is so, because a change has to be noticed first.
  func wait(for target: String, until isSo: (HeardResponse) -> Bool) throws {
    for _ in 0..<400 {
      if isSo(try get(target)) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("\(target) never came to it")
  }
}

/// One value that goes from a thread to another.
final class Handover<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var value: Value?

  var isEmpty: Bool { condition.withLock { value == nil } }

  func give(_ new: Value) {
    condition.withLock {
      value = new
      condition.broadcast()
    }
  }

  func take() -> Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let value { return value }
      condition.wait()
    }
  }
}
