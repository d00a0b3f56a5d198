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
      stays as it was. What has not changed is not written again.
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

  @OptionGroup(title: "For CI servers")
  var outputs: BuildOutputs

  @Flag var talk: Talk?

  @Flag(help: "Say how long each part took.")
  var timings = false

  func validate() throws {
    try Folder.refuseEmpty(site, for: "the site")
    try Folder.refuseEmpty(output, for: "--output")
  }

  func run() throws {
    let (site, output) = (Folder.site(site), Folder.name(output))
    var records: BuildRecords?
    var progress = BuildProgress(isTerminal: Terminal.canDraw && talk == nil)
    var times = BuildTimings()
    do {
      records = try outputs.records(outside: output)
      var build = try SiteBuild(
        site: site, generator: Hedgerow.generator, standalone: standalone, drafts: drafts)
      build.baseline = try outputs.baseline.map { try Baseline(Folder.name($0)) }
      times.end("read the site")
      let result = try build.write(to: output) { client in
        records?.add(client)
        if talk == .verbose {
          Terminal.say(CheckReport.line(client.result.id, client.evaluation.limits.filter { $0.status > .ok }))
        }
        if talk != .quiet { progress.show(client) }
        times.end("portfolios")
      }
      progress.end()
      times.end("pages and files")
      if talk != .quiet { for warning in result.warnings { Terminal.say(Diagnostic(warning).text + "\n") } }
      for faults in result.refused { Terminal.say(Diagnostic.text(of: faults) + "\n") }
      let code = outputs.exitCode(of: result)
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

  /// `3 reports in public: 1 ok, 1 watch, 1 breach (12 files written, 0 unchanged)`
  static func summary(_ result: SiteBuild.Result) -> String {
    let statuses = Status.allCases.compactMap { status in
      result.statuses[status].map { "\($0) \(status.rawValue)" }
    }
    let told = statuses.isEmpty ? "" : ": " + statuses.joined(separator: ", ")
    let refused = result.refused.isEmpty ? "" : "; \(Counted.text(result.refused.count, "portfolio")) left out"
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
