import ArgumentParser
import Publishing

/// `hedgerow init DIR`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a small working site to start from: one bitcoin and a short of one bitcoin.",
    discussion: """
      The folder has to be new or empty; a `.git` in it is no hindrance. Each file names its JSON Schema, so an editor \
      completes and checks it.
      """)

  @Argument(help: ArgumentHelp("The new site's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() throws {
    let folder = Folder.name(folder)
    do {
      let files = try NewSite.write(to: folder)
      Terminal.say(Self.summary(folder, files))
    } catch {
      Terminal.say(Diagnostic.text(of: error))
      throw ExitCode(1)
    }
  }

  /// What was written, and what to do next.
  static func summary(_ folder: String, _ files: [String]) -> String {
    let name = Folder.quoted(folder)
    let site = folder == "." ? "" : " " + name
    let width = max(10, site.count + 14)
    func row(_ command: String, _ what: String) -> String {
      let command = "hedgerow " + command + site
      return "  " + command + String(repeating: " ", count: max(2, width + 2 - command.count)) + what
    }
    return """
      A site in \(name): \(files.joined(separator: ", ")), and schemas for editors.

      \(row("serve", "shows it in a browser, and again after every edit"))
      \(row("check", "tells what is wrong with it"))
      \(row("build", "writes it into the folder public"))
      """
  }
}
