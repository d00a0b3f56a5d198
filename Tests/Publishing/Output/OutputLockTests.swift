import Foundation
import Testing

@testable import Publishing

@Suite struct OutputLockTests {
  @Test func `two builds into one folder at one time are one after the other`() throws {
    try StreamSite.with(clients: 40) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build("expected")
      let failures = Monitor(0)
      let threads = Threads(3) { if (try? site.build(jobs: 1)) == nil { failures.change { $0 += 1 } } }
      #expect(threads.count == 3)
      threads.join()
      #expect(failures.change(\.self) == 0)
      #expect(try site.files() == site.files("expected"))
    }
  }

  @Test func `a folder is waited for, and said to be`() throws {
    try FixtureFolder.withTemporary { folder in
      let told = Monitor(0)
      var lock: OutputLock? = try OutputLock(folder + "/out") { told.change { $0 += 1 } }
      #expect(told.change(\.self) == 0)
      let threads = Threads(1) { _ = try? OutputLock(folder + "/out") { told.change { $0 += 1 } } }
      told.wait { $0 == 1 ? () : nil }
      withExtendedLifetime(lock) {}
      lock = nil
      threads.join()
      #expect(told.change(\.self) == 1)
    }
  }

  @Test func `the lock of a process that was killed holds nobody up`() throws {
    try FixtureFolder.withTemporary { folder in
      try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      let process = Process()
      // The program `flock` takes the same lock, and becomes one that tells it and waits.
      process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
      process.arguments = ["--no-fork", folder + "/out", "sh", "-c", "echo; exec sleep 600"]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      #expect(output.fileHandleForReading.availableData.count == 1)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      withExtendedLifetime(try OutputLock(folder + "/out") {}) {}
    }
  }
}
