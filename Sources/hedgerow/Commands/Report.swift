public import ArgumentParser
import Hedging
public import Publishing

/// `hedgerow report PORTFOLIO… --site SITE --format html|md|json`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one report, or several after each other, to standard output.",
    discussion: """
      A report in HTML is complete in itself. Nothing but the report goes to standard output, so it can be piped; \
      several portfolios go after each other as Markdown or as JSON documents.
      """)

  @Argument(
    help: ArgumentHelp(
      "A portfolio's file, `-` for standard input, or the id of one of the site's own.", valueName: "portfolio"),
    completion: .file(extensions: ["json"]))
  var portfolios: [String]

  @Option(
    name: .shortAndLong,
    help: "The site whose market, venues and scenarios apply; if left out, the one that you are in, or Site.",
    completion: .directory)
  var site: String?

  @Option(name: .shortAndLong, help: "The form of the report.")
  var format = SingleReport.Format.md

  @Flag(help: "One file with all that it shows, to be mailed: the same as --format html.")
  var standalone = false

  @Option(help: AsOf.help, transform: AsOf.instant)
  var asOf: Instant?

  private var form: SingleReport.Format { standalone ? .html : format }

  func validate() throws {
    try Folder.refuseEmpty(site, for: "--site")
    for portfolio in portfolios { try Folder.refuseEmpty(portfolio, for: "a portfolio") }
    if portfolios.count > 1, form == .html {
      throw ValidationError("Several reports make no single HTML page; use --format md or json, or hedgerow build")
    }
  }

  func run() throws {
    do {
      let report = try SingleReport(site: Folder.site(site), generator: Hedgerow.generator, asOf: asOf)
      // Everything is made before anything is written: a fault leaves standard output empty.
      var bytes: [UInt8] = []
      for portfolio in portfolios { bytes += try report.bytes(of: portfolio, as: form) }
      try Terminal.write(bytes)
    } catch let fault as PublishingFault {
      Terminal.say(Diagnostic.text(of: fault))
      throw ExitCode(1)
    }
  }
}

extension SingleReport.Format: ExpressibleByArgument {}
