import ArgumentParser
import Hedging
import Publishing

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
    name: .shortAndLong, help: "Where to build it; empty, new, or built by hedgerow before.", completion: .directory)
  var output = "public"

  @Flag(help: "Make each report one file with all that it shows, to be mailed; without its Markdown and JSON.")
  var standalone = false

  @Flag(help: "Build pages that are marked as drafts too.")
  var drafts = false

  @Option(
    help: "Write every client's limits as JUnit XML for CI servers: a new file, or such a report.", completion: .file())
  var junit: String?

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

  @Flag(help: "Make every report again, also those that stand and would be the same.")
  var full = false

  @Option(name: .shortAndLong, help: Jobs.help)
  var jobs: Int?

  func validate() throws {
    try Folder.refuseEmpty(site, for: "the site")
    try Folder.refuseEmpty(output, for: "--output")
    try Folder.refuseJUnit(junit)
    try Folder.refuseEmpty(onlyFile, for: "--only-file")
    try Jobs.check(jobs)
  }

  func run() throws {
    var report: JUnitReport?
    do {
      let output = Folder.name(output)
      if let junit { report = try JUnitReport(junit, outside: output) }
      let build = try SiteBuild(
        site: Folder.site(site), generator: Hedgerow.generator, standalone: standalone, drafts: drafts)
      let ids = try only + (onlyFile.map { (list) throws(PublishingFault) in try ClientList.ids(in: list) } ?? [])
      let result = try build.write(
        to: output, only: only.isEmpty && onlyFile == nil ? nil : Set(ids), full: full, jobs: jobs,
        waiting: { Terminal.say("Another build has \(Printable.text(output)); this one waits for it") },
        note: junit == nil ? nil : { report?.add($0, file: $1) })
      for warning in result.warnings { Terminal.say(Diagnostic(warning).text + "\n") }
      for faults in result.refused { Terminal.say(Diagnostic.text(of: faults) + "\n") }
      for line in Counted.untold(
        portfolios: result.leftOut - result.refused.count, warnings: result.untoldWarnings)
      { Terminal.say(line + "\n") }
      try report?.finish(
        [], refused: result.refused, remarks: result.warnings.map { Diagnostic($0).text }, asOf: build.asOf)
      Terminal.say(Self.summary(result))
      if result.leftOut > 0 { throw ExitCode(3) }
    } catch let fault as PublishingFault {
      Terminal.say(Diagnostic.text(of: fault))
      // The CI server is told as well; where even that fails, the exit code has to do.
      try? report?.finish(Diagnostic.list(of: fault), refused: [], remarks: [], asOf: nil)
      throw ExitCode(1)
    }
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
      (\(Counted.text(result.written, "file")) written, \(result.unchanged) unchanged)
      """
  }
}
