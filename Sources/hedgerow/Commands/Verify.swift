import ArgumentParser
import Publishing

/// `hedgerow verify DIR`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that an output, or a copy of it, is as it was built.",
    discussion: """
      Every file is compared with its length and its SHA-256 in `manifest.json`. Files that are not listed there are told \
      and are no fault: a server may need files of its own.

      Exit codes: 0 every file is as it was built; 1 one is missing or has other bytes; 64 the command line is at fault.
      """)

  @Argument(help: "The folder that was built.", completion: .directory)
  var output = "public"

  func validate() throws { try Folder.refuseEmpty(output, for: "the output") }

  func run() throws {
    let folder = Folder.name(output)
    let verification: Verification
    do throws(PublishingFault) { verification = try Verification(folder) } catch {
      Terminal.say(Diagnostic.text(of: error))
      throw ExitCode(1)
    }
    try Terminal.write(Array(Self.text(of: verification, in: folder).utf8))
    if !verification.isWhole { throw ExitCode(1) }
  }

  /// A line for each finding, and one for all: `public: 166 files, 1 missing`.
  static func text(of verification: Verification, in folder: String) -> String {
    let lines = verification.findings.map { finding in
      switch finding {
      case .missing(let path): "missing: " + Printable.path(path)
      case .changed(let path): "changed: " + Printable.path(path)
      case .unlisted(let path): "not listed: " + Printable.path(path)
      }
    }
    let more = verification.untold == 0 ? [] : ["and \(verification.untold) more"]
    let counts = [
      (verification.missing, "missing"), (verification.changed, "changed"), (verification.unlisted, "not listed"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
    let all = counts.isEmpty ? ["every one as it was built"] : counts
    let sum = "\(Printable.path(folder)): " + ([Counted.text(verification.files, "file")] + all).joined(separator: ", ")
    return (lines + more + [sum]).map { $0 + "\n" }.joined()
  }
}
