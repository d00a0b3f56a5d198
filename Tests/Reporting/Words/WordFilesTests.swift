import Testing

@testable import Reporting

@Suite struct WordFilesTests {
  @Test func `a language has a file of its own, or that of the language without a region`() {
    #expect(WordFiles(language: "de-AT").names == ["words.de-AT.txt", "words.de.txt"])
    #expect(WordFiles(language: "fr").names == ["words.fr.txt"])
  }

  @Test func `a site in English may change a word, one in another language translates all or none`() throws {
    let change = ["words.en.txt": Array("status.ok = fine".utf8)]
    let english = try WordFiles(language: "en-GB").words(among: change)
    #expect(english(.status, "ok") == "fine" && english(.status, "watch") == "watch")
    #expect(throws: (any Error).self) {
      try WordFiles(language: "de-DE").words(among: ["words.de.txt": Array("status.ok = gut".utf8)])
    }
    #expect(try WordFiles(language: "de-DE").words(among: [:])(.status, "ok") == "ok")
  }

  @Test func `a page is in the language of its words`() {
    let german = WordFiles(language: "de-DE")
    #expect(german.language(of: "report.md", with: [:]) == "en")
    #expect(german.language(of: "report.md", with: ["words.de.txt": []]) == "de-DE")
    #expect(german.language(of: "report.md", with: ["report.md": []]) == "de-DE")
    #expect(german.language(of: "index.md", with: ["report.md": []]) == "en")
    #expect(german.language(of: "prose.md", with: [:]) == "de-DE")
    #expect(WordFiles(language: "en-GB").language(of: "report.md", with: [:]) == "en-GB")
  }
}
