import ArgumentParser
import Hedging
import Publishing
import Reporting

/// `hedgerow build [SITE] [--output DIR]`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build a site: a report for each portfolio, and the list of them.",
    discussion: """
      The output is written whole or not at all: when anything but a single portfolio is at fault, an earlier output \
      stays as it was. A report is made again only when its portfolio, the prices, or the venues, scenarios, settings or \
      templates that it uses have changed, and what is the same is not written again.
      """)

  @Argument(help: Folder.siteHelp, completion: .directory)
  var site: String?

  @Option(
    name: .shortAndLong,
    help: """
      Where to build it; empty, new, or built by hedgerow before. `public` if left out, and of a shard `shards/1-of-4`.
      """, completion: .directory)
  var output: String?

  @Flag(help: "Make each report one file with all that it shows, to be mailed; without its Markdown and JSON.")
  var standalone = false

  @Flag(help: "Build pages that are marked as drafts too.")
  var drafts = false

  @Option(help: AsOf.help, transform: AsOf.instant)
  var asOf: Instant?

  @OptionGroup(title: "For CI servers")
  var outputs: BuildOutputs

  @Flag var talk: Talk?

  @Flag(help: "Say how long each part took.")
  var timings = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Make only these clients' reports again, in an output that stands; the overview and all else there stay.",
      valueName: "id"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("The same for the ids in a file, one a line; `-` is standard input.", valueName: "list"),
    completion: .file())
  var onlyFile: String?

  @Option(
    help: ArgumentHelp(
      """
      Make the reports of one part of the book, such as 1/4, and no pages, for `merge` to join; `auto` takes the part from \
      the variables of Slurm, Kubernetes, AWS Batch, GitLab, CircleCI or Buildkite.
      """, valueName: "i/n"))
  var shard: ShardChoice?

  @Flag(help: "Make every report again, also those that stand and would be the same.")
  var full = false

  @Option(name: .shortAndLong, help: Jobs.help)
  var jobs: Int?

  func validate() throws {
    try Folder.refuseEmpty(site, for: "the site")
    try Folder.refuseEmpty(output, for: "--output")
    try Folder.refuseEmpty(onlyFile, for: "--only-file")
    try Jobs.check(jobs)
    if shard != nil, !only.isEmpty || onlyFile != nil {
      throw ValidationError("--shard cannot go with --only: clients that are named are built on one machine")
    }
  }

  func run() throws {
    let shard = try shard?.shard()
    let site = Folder.site(site)
    let output = output.map(Folder.name) ?? shard.map { "shards/\($0.index)-of-\($0.count)" } ?? "public"
    var records: BuildRecords?
    var progress = BuildProgress(isTerminal: Terminal.canDraw && talk == nil)
    var times = BuildTimings()
    do {
      let isPart = !only.isEmpty || onlyFile != nil
      records = try outputs.records(outside: output, isPart: isPart || shard != nil)
      var build = try SiteBuild(
        site: site, generator: Hedgerow.generator, standalone: standalone, drafts: drafts, asOf: asOf)
      build.baseline = try outputs.earlier(than: output, talk)
      build.history = try outputs.history.map { [asOf = build.asOf] path throws(PublishingFault) in
        try History(path, before: asOf)
      }
      let ids = try only + (onlyFile.map { (list) throws(PublishingFault) in try ClientList.ids(in: list) } ?? [])
      progress.count = { [build] in build.portfolioCount }
      times.end("read the site")
      let note = { (client: BuiltClient) in
        records?.add(client)
        if talk == .verbose { Terminal.say(CheckReport.line(client)) }
      }
      let result = try build.write(
        to: output, shard: shard, only: isPart ? Set(ids) : nil, full: full, jobs: jobs,
        waiting: { Terminal.say("Another build has \(Printable.text(output)); this one waits for it") },
        pace: { pace in
          if talk == nil { progress.show(pace) }
          times.end("clients")
        },
        note: records?.seesClients == true || talk == .verbose ? note : nil,
        isEvaluating: records?.seesEvaluations == true)
      progress.end()
      times.end("pages and files")
      tell(result)
      let code = outputs.failOn.exitCode(of: result)
      try records?.finish(result, of: build, site: site, exitCode: code)
      if talk != .quiet { Terminal.say(Self.summary(result)) }
      times.end("records")
      if timings { Terminal.say(times.text) }
      if code != 0 { throw ExitCode(code) }
    } catch let fault as PublishingFault {
      progress.end()
      Terminal.say(Diagnostic.text(of: fault))
      records?.finish(fault, site: site)
      throw ExitCode(1)
    }
  }

  /// What is at fault, and what may be.
  private func tell(_ result: SiteBuild.Result) {
    if talk != .quiet {
      for text in ToldWarnings.texts(result.warnings, all: talk == .verbose) { Terminal.say(text + "\n") }
    }
    for faults in result.refused { Terminal.say(Diagnostic.text(of: faults) + "\n") }
    let untold = Counted.untold(
      portfolios: result.leftOut - result.refused.count, warnings: talk == .quiet ? 0 : result.untoldWarnings)
    for line in untold { Terminal.say(line + "\n") }
  }

  /// `3 reports in public: 1 ok, 1 watch, 1 breach (12 files written, 0 unchanged)`
  static func summary(_ result: SiteBuild.Result) -> String {
    let statuses = Status.allCases.compactMap { status in
      result.statuses[status].map { "\($0) \(status.rawValue)" }
    }
    let told = statuses.isEmpty ? "" : ": " + statuses.joined(separator: ", ")
    let refused = result.leftOut == 0 ? "" : "; \(Counted.text(result.leftOut, "portfolio")) left out"
    let pages = result.pages == 0 ? "" : " and " + Counted.text(result.pages, "page")
    return """
      \(Counted.text(result.reports, "report"))\(pages) in \(Printable.text(result.output))\(told)\(refused) \
      (\(Counted.text(result.written, "file")) written, \(result.unchanged) unchanged)\(changed(result))
      """
  }

  /// `; since the baseline 2 clients have new breaches and 1 has some that are cleared`
  private static func changed(_ result: SiteBuild.Result) -> String {
    guard let changes = result.changes else { return "" }
    return """
      ; since the baseline \(Counted.text(changes.newBreachCount, "client")) with new breaches, \
      \(changes.clearedCount) with cleared ones, \(changes.newCount) new, \(changes.goneCount) gone
      """
  }
}
