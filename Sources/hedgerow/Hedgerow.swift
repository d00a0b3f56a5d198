import ArgumentParser
import Parsing

/// The program. Without a subcommand it says what it can do.
@main
struct Hedgerow: ParsableCommand {
  static let version = "0.1.0"
  /// As pages and `report.json` name the program.
  static let generator = "hedgerow \(version)"

  static let configuration = CommandConfiguration(
    commandName: "hedgerow",
    abstract: "What does my hedge do, what does it cost, and at what price does it die?",
    discussion: """
      Reads portfolios, scenarios, prices and venues' rules in JSON, and writes reports as HTML, Markdown and JSON.

      Exit codes: 0 built, or nothing is wrong; 1 the site is at fault and nothing was written, or \
      an output is not as it was built (`verify`); 2 a limit is breached \
      (`--fail-on`); 3 built, but some portfolios were at fault; 64 the command line is at fault.
      """,
    version: generator,
    subcommands: [
      Init.self, Serve.self, Build.self, Merge.self, Verify.self, Check.self, Report.self, Schema.self, Variables.self,
    ])

  /// Runs the command line. What is wrong with one repeats words of it, which go to a terminal as messages do.
  static func main() {
    if let fault = misspeltCommand(CommandLine.arguments.dropFirst().first) {
      Terminal.say(fault.text)
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      Terminal.say(lines.map { Printable.path(String($0)) }.joined(separator: "\n"))
      exit(withError: ExitCode.validationFailure)
    }
  }

  /// What to say of a first word that is nearly a command's name. By itself it would be told as an argument too many.
  private static func misspeltCommand(_ word: String?) -> Diagnostic? {
    let known = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + ["help"]
    guard let word, !word.hasPrefix("-"), !known.contains(word), let meant = NearestName.of(word, among: known)
    else { return nil }
    return Diagnostic(
      "there is no command `\(Printable.text(word))`", notes: ["the commands are \(Printable.list(known))"],
      hint: Words.didYouMean(meant))
  }
}
