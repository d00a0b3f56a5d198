import ArgumentParser
import Hedging
import Publishing
import Reporting

/// What `build` writes and says for CI servers.
struct BuildOutputs: ParsableArguments {
  @Option(help: "The status of a client from which on the exit code is 2; new-breach needs --baseline.")
  var failOn = FailOn.never

  @Option(
    help: "Compare with an earlier output: its folder or its manifest.json. It may be the one that is built over.",
    completion: .directory)
  var baseline: String?

  @Option(
    help: "Show earlier nights from a file, and add this one to it once the site is built.", completion: .file())
  var history: String?

  @Option(
    help: "Write a summary in Markdown, worst first: a new file, or such a summary.", completion: .file())
  var summary: String?

  @Option(
    help: "Write every client's figures as NDJSON, one line a client: a new file, or such a file.",
    completion: .file())
  var results: String?

  @Option(
    help: "Write every client's limits as JUnit XML for CI servers: a new file, or such a report.", completion: .file())
  var junit: String?

  @Flag(name: .customLong("no-github"), help: "Make no annotations and no summary in a workflow of GitHub.")
  var isUntold = false

  func validate() throws {
    let files = [("--summary", summary), ("--results", results), ("--junit", junit), ("--history", history)]
    for (option, path) in files { try Folder.refuseNoFile(path, for: option) }
    try Folder.refuseEmpty(baseline, for: "--baseline")
    let named = files.compactMap(\.1)
    if Set(named).count < named.count {
      throw ValidationError("two options name one file; each writes a file of its own")
    }
    try FailOn.check(failOn, baseline: baseline)
  }

  /// - Parameters:
  ///   - output: the folder of the build.
  ///   - isPart: whether only some clients are built, which makes no night of a history.
  func records(outside output: String, isPart: Bool) throws(PublishingFault) -> BuildRecords {
    try BuildRecords(
      junit: junit, results: results, summary: summary, history: isPart ? nil : history, outside: output,
      GitHubRun(isAsked: !isUntold))
  }

  /// The earlier output. Where it is the one that is built over and nothing stands there yet, there is none: a nightly build
  /// has a first night.
  func earlier(than output: String, _ talk: Talk?) throws(PublishingFault) -> Baseline? {
    guard let baseline else { return nil }
    let path = Folder.name(baseline)
    do throws(PublishingFault) { return try Baseline(path) } catch {
      guard case .baseline(_, .missing) = error, [output, output + "/manifest.json"].contains(path) else { throw error }
      if talk != .quiet { Terminal.say("Nothing in \(Printable.text(output)) to compare with yet") }
      return nil
    }
  }
}
