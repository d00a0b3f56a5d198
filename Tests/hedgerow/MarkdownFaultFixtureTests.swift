import Foundation
import Hedging
import Markup
import Testing

@testable import Parsing
@testable import Reporting
@testable import hedgerow

/// One fault a file, and beside it the message that a person reads: `faults/pages` for front matter, `faults/templates` for
/// templates, each read as a site's own `report.md` beside some partials. RECORD=1 writes messages anew.
@Suite struct MarkdownFaultFixtureTests {
  static let folder = FixtureFolder.sourcePath("faults")
  static let pages = names("pages")
  static let templates = names("templates")

  @Test(arguments: pages)
  func `a fault of front matter is told in exactly these words`(_ name: String) throws {
    let source = Source(file: "\(name).md", bytes: try Self.bytes("pages/\(name).md"))
    let world = try SmallWorld.read()
    let faults = try #require(throws: Faults.self) {
      try PageFile.read(source, scenarioSets: world.scenarioSets)
    }
    #expect(faults.faults.count == 1)
    try Self.compare(Diagnostic.text(of: faults), "pages/\(name).txt")
  }

  @Test(arguments: templates)
  func `a fault of a template is told in exactly these words`(_ name: String) throws {
    let partials = [
      "itself.md": "- {{> itself}}\n", "first.md": "{{> second}}\n", "second.md": "\n{{> first}}\n",
      "greeting.md": "# Report\n\nHello {{nmae}}\n", "row.md": "| {{symbol}} |\n", "footer.md": "The end.\n",
      "boxed.md": "<!-- notes -->\n\n<div>The end.</div>\n",
    ]
    var overrides = partials.mapValues { Array($0.utf8) }
    overrides["report.md"] = try Self.bytes("templates/\(name).md")
    let faults = try #require(throws: TemplateFaults.self) {
      try Composer(frame: SiteFrame(title: "Test", generator: "test"), overrides: overrides, pages: nil)
    }
    #expect(faults.faults.count == (name == "more-than-twenty" ? TemplateFaults.limit : 1))
    try Self.compare(Diagnostic.text(of: Diagnostic.list(of: faults, in: "site")), "templates/\(name).txt")
  }

  @Test func `every message belongs to a file, and there are enough of both`() throws {
    for (folder, names) in [("pages", Self.pages), ("templates", Self.templates)] {
      #expect(Self.names(folder, ending: ".txt") == names)
      #expect(names.count > 30)
    }
  }

  private static func names(_ folder: String, ending: String = ".md") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: Self.folder + "/" + folder)) ?? [])
      .filter { $0.hasSuffix(ending) }.map { String($0.prefix { $0 != "." }) }.sorted()
  }

  private static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + "/" + file)))
  }

  private static func compare(_ text: String, _ file: String) throws {
    let text = text + "\n"
    if FixtureFolder.isRecording { try Data(text.utf8).write(to: URL(filePath: folder + "/" + file)) }
    #expect(text == String(decoding: try bytes(file), as: UTF8.self))
  }
}
