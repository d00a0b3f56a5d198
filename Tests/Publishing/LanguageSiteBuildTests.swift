import Foundation
import Publishing
import Testing

@testable import Parsing
@testable import Reporting

/// The small site in other languages. After a change that is meant to show:
/// `RECORD=1 swift test --filter LanguageSiteBuildTests`.
@Suite struct LanguageSiteBuildTests {
  @Test(arguments: ["de-DE", "ja-JP"])
  func `a report is written in the formats of its site's language`(language: String) throws {
    let template = try String(contentsOfFile: FixtureFolder.path("sites/languages/report.md"), encoding: .utf8)
    let built = try build(language, template: template)
    let page = try text("reports/guide/index.html", of: built)
    #expect(page.contains("<html lang=\"\(language)\">"))
    let main = try #require(page.firstRange(of: #/<main[\s\S]*</main>/#).map { String(page[$0]) })
    let parts = [
      ("html", main + "\n"), ("md", try text("reports/guide/index.md", of: built)),
      ("svg", try text("reports/guide/outcome.svg", of: built) + "\n"),
    ]
    for (kind, text) in parts {
      let name = "sites/languages/\(language).\(kind)"
      if FixtureFolder.isRecording { try FixtureFolder.write(text, to: FixtureFolder.sourcePath(name)) }
      let recorded = try String(contentsOfFile: FixtureFolder.sourcePath(name), encoding: .utf8)
      #expect(text == recorded, "\(name)")
    }
  }

  @Test func `numbers in the tables of English pages can be read back, and German ones are the same with other marks`()
    throws
  {
    let english = try build("en-US")
    let german = try build("de-DE")
    for name in ["reports/guide/index.md", "reports/spot-only/index.md", "index.md"] {
      let numbers = numbers(inTablesOf: try text(name, of: english))
      #expect(!numbers.isEmpty, "\(name)")
      for number in numbers {
        #expect(number.wholeMatch(of: #/[−+]?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?/#) != nil, "\(number)")
      }
      let swapped = self.numbers(inTablesOf: try text(name, of: german)).map { number in
        String(number.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
      }
      #expect(swapped == numbers, "\(name)")
    }
  }

  @Test func `the JSON twin and the ids are the same in every language, and coordinates are no language’s`() throws {
    let english = try build("en-US")
    for language in ["de-DE", "fr-FR", "ja-JP"] {
      let other = try build(language)
      #expect(other.keys.sorted() == english.keys.sorted())
      for (name, bytes) in english where name.hasSuffix("report.json") { #expect(other[name] == bytes, "\(name)") }
      for (name, bytes) in english where name.hasSuffix("index.html") || name.hasSuffix(".svg") {
        let (own, theirs) = (String(decoding: bytes, as: UTF8.self), try text(name, of: other))
        #expect(attributes(theirs, #/ id="[^"]*"/#) == attributes(own, #/ id="[^"]*"/#), "\(name)")
        // Coordinates are numbers in every language, with a point or none.
        #expect(theirs.firstMatch(of: #/ (x|y|cx|cy|width|height)="[^"]*[,’\u{a0}\u{202f}][^"]*"/#) == nil, "\(name)")
      }
    }
  }

  @Test func `every language that a site may name has formats, and the other way round`() {
    #expect(KnownLanguage.all == FormatLocale.languages)
  }

  private func attributes(_ text: String, _ pattern: Regex<Substring>) -> [Substring] {
    text.matches(of: pattern).map(\.output)
  }

  /// Signs, digits and marks, wherever a cell has a number that stands by itself.
  private func numbers(inTablesOf markdown: String) -> [String] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { line in
      line.split { " |*×%\u{a0}".contains($0) }.filter { $0.wholeMatch(of: #/[−+]?[0-9][0-9.,]*/#) != nil }
        .map(String.init)
    }
  }

  private func text(_ name: String, of files: [String: Data]) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  private func build(_ language: String, template: String? = nil) throws -> [String: Data] {
    try FixtureFolder.withTemporary { folder in
      let site = folder + "/site"
      try FixtureFolder.copy("sites/small", to: site)
      let settings = try String(contentsOfFile: site + "/site.json", encoding: .utf8)
      try FixtureFolder.write(
        settings.replacingOccurrences(
          of: #""title": "Small""#, with: #""title": "Small", "language": "\#(language)""#), to: site + "/site.json")
      if let template { try FixtureFolder.write(template, to: site + "/templates/report.md") }
      _ = try SiteBuild(site: site, generator: "hedgerow test").write(to: folder + "/public")
      return try FixtureFolder.contents(folder + "/public")
    }
  }
}
