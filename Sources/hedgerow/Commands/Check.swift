import ArgumentParser
import Hedging
import Publishing

/// `hedgerow check [SITE] --format text|json|github|sarif --fail-on breach|watch|never`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a site: every file that a build reads, and every limit. No page is written.",
    discussion: """
      What is found goes to standard output: as text, as one JSON document, as annotations of GitHub's workflows, or as \
      SARIF 2.1.0.

      Exit codes: 0 nothing is wrong; 1 a file is at fault; 2 a limit is breached and `--fail-on` asks for it; 64 the \
      command line is at fault.
      """)

  @Argument(help: Folder.siteHelp, completion: .directory)
  var site: String?

  @Option(name: .shortAndLong, help: "The form of what is found.")
  var format = CheckFormat.text

  @Option(help: "The status of a portfolio from which on the exit code is 2: breach, watch or never.")
  var failOn = FailOn.never

  @Option(
    help: "Write every client's limits as JUnit XML for CI servers: a new file, or such a report.", completion: .file())
  var junit: String?

  @Option(help: AsOf.help, transform: AsOf.instant)
  var asOf: Instant?

  @Option(name: .shortAndLong, help: Jobs.help)
  var jobs: Int?

  func validate() throws {
    try Folder.refuseEmpty(site, for: "the site")
    try Folder.refuseNoFile(junit, for: "--junit")
    try Jobs.check(jobs)
    if !FailOn.withoutBaseline.contains(failOn) {
      throw ValidationError("--fail-on \(failOn.rawValue) needs an earlier output; `hedgerow build` has --baseline")
    }
  }

  func run() throws {
    let folder = Folder.site(site)
    var list: JUnitReport?
    let check: SiteCheck
    do throws(PublishingFault) {
      if let junit { list = try JUnitReport(junit) }
      check = SiteCheck(
        site: folder, generator: Hedgerow.generator, jobs: jobs, asOf: asOf, scratch: Folder.temporary
      ) { list?.add($0, file: $1) }
      try list?.finish(check)
    } catch {
      Terminal.say(Diagnostic.text(of: error))
      throw ExitCode(1)
    }
    let report = CheckReport(check, site: folder, failOn: failOn)
    try Terminal.write(Array(format.text(of: report).utf8))
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }
}

extension CheckFormat: ExpressibleByArgument {}
