import Foundation
import Markup
import Testing

@testable import Reporting

@Suite struct PageWordsTests {
  @Test func `every entry that ships is used, and every one that is used ships`() throws {
    var used = Set(Phrase.allCases.map(\.name))
    for set in WordSet.all { used.formUnion(set.keys) }
    let tag = /words\.([a-z][A-Za-z0-9.-]*)/
    for (_, text) in try templates() { used.formUnion(text.matches(of: tag).map { String($0.1) }) }
    for text in PageWords.english.catalog.keys.compactMap({ PageWords.english.catalog[$0] }) {
      used.formUnion(text.matches(of: tag).map { String($0.1) })
    }
    #expect(used.sorted() == PageWords.english.catalog.keys.sorted())
  }

  @Test func `templates hold no words of their own`() throws {
    for (name, text) in try templates() where name.hasSuffix(".md") {
      let bare = text.replacing(/\{\{.*?\}\}/, with: "").replacing(/<!-- (\.[a-z-]+ ?)+/, with: "")
        .replacing(/\]\([^)]*\)/, with: "")
      let words = bare.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }
      #expect(words.isEmpty, "\(name): \(words)")
    }
  }

  @Test func `each phrase takes values for all its names`() {
    for phrase in Phrase.allCases {
      let text = PageWords.english.catalog[phrase.name] ?? ""
      let names = Set(text.matches(of: /\{\{[#^\/]?([A-Za-z]+)\}\}/).map { String($0.1) })
      #expect(names.isSubset(of: phrase.parameters.map { $0.replacing("?", with: "") }), "\(phrase)")
      #expect(names.count == phrase.parameters.count, "\(phrase)")
    }
  }

  @Test func `a phrase has its values where its language wants them`() throws {
    #expect(PageWords.english(.outcomeEnd, "1", "+2", "−3") == "at 1: +2 with the hedge and −3 without")
    let words = try PageWords(
      Array("outcome-chart.end = ohne {{unhedged}}, mit {{hedged}} bei {{price}}".utf8), file: "words.txt",
      isComplete: false)
    #expect(words(.outcomeEnd, "1", "+2", "−3") == "ohne −3, mit +2 bei 1")
    #expect(words(.hedged) == "hedged")
  }

  @Test func `a phrase with a name that it does not have is a fault of the file`() {
    let text = "side.long = lang\nchart.ends = {{szenarien}}\noutcome-chart.entry = {{preis}}"
    let faults = #expect(throws: TemplateFaults.self) {
      try PageWords(Array(text.utf8), file: "templates/words.de.txt", isComplete: false)
    }
    #expect(faults?.faults.map(\.line) == [2, 3])
    #expect(faults?.faults.map(\.file) == ["templates/words.de.txt", "templates/words.de.txt"])
  }

  /// The templates as they stand in the sources.
  private func templates() throws -> [(name: String, text: String)] {
    let folder = FixtureFolder.sourcePath("../../Templates")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".html") }
      .map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
  }
}
