import ArgumentParser
import Hedging
import Publishing

/// `hedgerow merge SHARD… [--site SITE] [--output DIR]`
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join the reports of all shards of a build into one site.",
    discussion: """
      The output is the same, byte for byte, as that of a build of the whole site on one machine. Shards are taken only if \
      they are all there and all of one build, and every report is compared with its SHA-256. Portfolios are not read: \
      those at fault were told, and left out, by the builds of the shards.

      Exit codes: 0 joined; 1 something is at fault and nothing was written; 2 a limit is breached (`--fail-on`); 64 the \
      command line is at fault.
      """)

  @Argument(help: "The outputs of `build --shard`, all of them, in any order.", completion: .directory)
  var shards: [String]

  @Option(help: Folder.siteHelp, completion: .directory)
  var site: String?

  @Option(
    name: .shortAndLong, help: "Where to build it; empty, new, or built by hedgerow before.", completion: .directory)
  var output = "public"

  @Flag(help: "As the shards were built.")
  var standalone = false

  @Flag(help: "Build pages that are marked as drafts too.")
  var drafts = false

  @Option(help: "The earlier output that the shards were compared with.", completion: .directory)
  var baseline: String?

  @Option(
    help: "The file of earlier nights that the shards were built with; this night is added to it.", completion: .file())
  var history: String?

  @Option(help: "The status of a client from which on the exit code is 2; new-breach needs --baseline.")
  var failOn = FailOn.never

  @Flag(help: "Say nothing but what is at fault.")
  var quiet = false

  @Option(help: AsOf.help, transform: AsOf.instant)
  var asOf: Instant?

  @Option(name: .shortAndLong, help: Jobs.help)
  var jobs: Int?

  func validate() throws {
    for shard in shards { try Folder.refuseEmpty(shard, for: "a shard") }
    try Folder.refuseEmpty(site, for: "--site")
    try Folder.refuseEmpty(output, for: "--output")
    try Folder.refuseEmpty(baseline, for: "--baseline")
    try Folder.refuseNoFile(history, for: "--history")
    try FailOn.check(failOn, baseline: baseline)
    try Jobs.check(jobs)
  }

  func run() throws {
    let (output, shards) = (Folder.name(output), shards.map(Folder.name))
    var progress = BuildProgress(isTerminal: Terminal.canDraw && !quiet)
    do {
      var build = try SiteBuild(
        site: Folder.site(site), generator: Hedgerow.generator, standalone: standalone, drafts: drafts,
        asOf: asOf)
      build.baseline = try baseline.map { path throws(PublishingFault) in try Baseline(Folder.name(path)) }
      build.history = try history.map { [asOf = build.asOf] path throws(PublishingFault) in
        try History(path, before: asOf)
      }
      let nights = try history.map { path throws(PublishingFault) in try HistoryWriter(path, outside: output) }
      progress.count = { SiteBuild.count(of: shards) }
      let result = try build.merge(
        shards, to: output, jobs: jobs,
        waiting: { Terminal.say("Another build has \(Printable.text(output)); this one waits for it") },
        pace: { if !quiet { progress.show($0) } }, figures: nights.map { nights in { nights.write($0) } })
      progress.end()
      try nights?.finish(asOf: build.asOf)
      if !quiet {
        for warning in result.warnings { Terminal.say(Diagnostic(warning).text + "\n") }
        Terminal.say(Build.summary(result))
      }
      let code = failOn.exitCode(of: result)
      if code != 0 { throw ExitCode(code) }
    } catch let fault as PublishingFault {
      progress.end()
      Terminal.say(Diagnostic.text(of: fault))
      throw ExitCode(1)
    }
  }
}
