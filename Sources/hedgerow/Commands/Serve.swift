import ArgumentParser
import Publishing
import Serving

/// `hedgerow serve [SITE] [--port N]`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a site in a browser while it is written: built anew, and loaded anew, after every edit.",
    discussion: """
      Only this machine can reach it. Pages that are marked as drafts are shown too, with a mark. While the site is at \
      fault its pages say why. Nothing is written to `public`: the pages stand in a folder of their own, which goes \
      when the program ends (Ctrl-C).
      """)

  @Argument(help: Folder.siteHelp, completion: .directory)
  var site: String?

  @Option(
    name: .shortAndLong,
    help: "The port; if left out, 8080 or the next that is free. 0 is any free port.")
  var port: UInt16?

  @Option(name: .shortAndLong, help: "A folder to build into and keep, as `build` does.", completion: .directory)
  var output: String?

  func run() throws {
    let site = Folder.site(site)
    let ending = Ending()
    do {
      let temporary = try output == nil ? TemporaryFolder(in: Folder.temporary) : nil
      defer { withExtendedLifetime(temporary) {} }
      let output = output.map(Folder.name) ?? (temporary?.path ?? "") + "/site"
      // Where there is no site at all, there is nothing to wait for.
      do throws(PublishingFault) { _ = try SiteFolder(site) } catch {
        if error.isWithoutSite(site) { throw error }
      }
      let server = try Server(
        ports: port.map { $0...$0 } ?? 8080...8099, folder: output, words: Diagnostic.servingWords)
      Terminal.say("\(Printable.text(site)) at \(server.address) (Ctrl-C ends)")
      server.run(watching: site, while: { !ending.isAsked }) { Self.build(site, to: output) }
    } catch let fault as PublishingFault {
      Terminal.say(Diagnostic.text(of: fault))
      throw ExitCode(1)
    } catch let fault as ServingFault {
      Terminal.say(Diagnostic(fault).text)
      throw ExitCode(1)
    }
  }

  /// Builds the site and says so on the terminal.
  private static func build(_ site: String, to output: String) -> BuildState {
    let start = ContinuousClock.now
    do throws(PublishingFault) {
      let build = try SiteBuild(site: site, generator: Hedgerow.generator, drafts: true)
      let result = try build.write(to: output)
      let time = Int((ContinuousClock.now - start) / .milliseconds(1))
      let refused = result.refused.map { Diagnostic.text(of: $0) }
      for text in ToldWarnings.texts(result.warnings) + refused { Terminal.say(text + "\n") }
      let pages = result.pages == 0 ? "" : " and " + Counted.text(result.pages, "page")
      Terminal.say(
        "\(Counted.text(result.reports, "report"))\(pages) in \(time) ms, \(Counted.text(result.written, "file")) written"
      )
      return .built(
        isChanged: result.written > 0, missing: refused.isEmpty ? nil : refused.joined(separator: "\n\n"))
    } catch {
      let text = Diagnostic.text(of: error)
      Terminal.say(text + "\n")
      return .fault(text)
    }
  }
}
