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
      those at fault were told, and left out, by the builds of the shards; here they are counted.

      Exit codes: 0 joined; 1 something is at fault and nothing was written; 2 a limit is breached (`--fail-on`); 3 shards \
      left portfolios out; 64 the command line is at fault.
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

  @Option(
    help: "Write a summary of the whole book in Markdown, worst first: a new file, or such a summary.",
    completion: .file())
  var summary: String?

  @Flag(name: .customLong("no-github"), help: "Make no summary in a workflow of GitHub.")
  var isUntold = false

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
    try Folder.refuseNoFile(summary, for: "--summary")
    if let summary, summary == history {
      throw ValidationError("two options name one file; each writes a file of its own")
    }
    try FailOn.check(failOn, baseline: baseline)
    try Jobs.check(jobs)
  }

  func run() throws {
    let (output, shards, site) = (Folder.name(output), shards.map(Folder.name), Folder.site(site))
    var records: BuildRecords?
    var progress = BuildProgress(isTerminal: Terminal.canDraw && !quiet)
    do {
      // Shards have made the annotations of their clients.
      records = try BuildRecords(
        junit: nil, results: nil, summary: summary, history: history, outside: output,
        GitHubRun(isAsked: !isUntold).withoutAnnotations)
      var build = try SiteBuild(
        site: site, generator: Hedgerow.generator, standalone: standalone, drafts: drafts,
        asOf: asOf)
      build.baseline = try baseline.map { path throws(PublishingFault) in try Baseline(Folder.name(path)) }
      build.history = try history.map { [asOf = build.asOf] path throws(PublishingFault) in
        try History(path, before: asOf)
      }
      progress.count = { SiteBuild.count(of: shards) }
      let result = try build.merge(
        shards, to: output, jobs: jobs,
        waiting: { Terminal.say("Another build has \(Printable.text(output)); this one waits for it") },
        pace: { if !quiet { progress.show($0) } }, note: records?.seesClients == true ? { records?.add($0) } : nil)
      progress.end()
      let code = failOn.exitCode(of: result)
      try records?.finish(result, of: build, site: site, exitCode: code)
      if !quiet {
        for text in ToldWarnings.texts(result.warnings) { Terminal.say(text + "\n") }
        Terminal.say(Build.summary(result))
      }
      if code != 0 { throw ExitCode(code) }
    } catch let fault as PublishingFault {
      progress.end()
      Terminal.say(Diagnostic.text(of: fault))
      records?.finish(fault, site: site)
      throw ExitCode(1)
    }
  }
}
