import Foundation
import Parsing
import Publishing
import Reporting
import Testing

/// The pages in a second language: English, with every word of the file of words in guillemets. What stands outside of them
/// is no translator's to change.
@Suite struct SecondLanguageTests {
  @Test(arguments: ["sites/small", "../../Site"])
  func `no word of a page is left in English but the site's own`(place: String) throws {
    try FixtureFolder.withTemporary { folder in
      let site = folder + "/site"
      try FileManager.default.copyItem(atPath: FixtureFolder.sourcePath(place), toPath: site)
      // What the site says itself, and names made to be hard to read.
      for own in ["pages", "templates/words.en.txt", "portfolios/hostile.json"] {
        try? FileManager.default.removeItem(atPath: site + "/" + own)
      }
      try giveAccountsOtherNamesThanModes(in: site)
      let values = try InputValues(site)
      try speakGerman(in: site)
      _ = try SiteBuild(site: site, generator: "hedgerow 0").write(to: folder + "/public")
      // Again after a night: one client is new, another breached a limit before.
      let results = folder + "/before.ndjson"
      let lines = try String(contentsOfFile: folder + "/public/results.ndjson", encoding: .utf8)
        .replacing("\"status\": \"ok\"", with: "\"status\": \"watch\"").split(separator: "\n")
      try FixtureFolder.write(lines.dropFirst().joined(separator: "\n") + "\n", to: results)
      var build = try SiteBuild(site: site, generator: "hedgerow 0")
      build.baseline = try Baseline(results)
      _ = try build.write(to: folder + "/public")
      var pages = 0
      for (name, data) in try FixtureFolder.contents(folder + "/public") {
        guard let text = ShownWords(String(decoding: data, as: UTF8.self), of: name) else { continue }
        let left = text.words(outside: values)
        #expect(left.isEmpty, "\(name): \(left.joined(separator: " | "))")
        #expect(text.translated > 0, "\(name)")
        pages += 1
      }
      #expect(pages > 12)
    }
  }

  @Test func `a page says that it is in the language of its words, and links to its translated headings`() throws {
    try FixtureFolder.withTemporary { folder in
      let site = folder + "/site"
      try FixtureFolder.copy("sites/small", to: site)
      try speakGerman(in: site) { $0.replacing("Where", with: "Größe-Where") }
      _ = try SiteBuild(site: site, generator: "hedgerow 0").write(to: folder + "/public")
      let html = try String(contentsOfFile: folder + "/public/reports/guide/index.html", encoding: .utf8)
      #expect(html.contains(#"<html lang="de-DE">"#))
      #expect(html.contains(#"<h2 id="größe-where-it-is-liquidated">"#))
      #expect(html.contains(##"<a href="#gr%C3%B6%C3%9Fe-where-it-is-liquidated">"##))
      try FileManager.default.removeItem(atPath: site + "/templates/words.de.txt")
      _ = try SiteBuild(site: site, generator: "hedgerow 0").write(to: folder + "/public")
      let english = try String(contentsOfFile: folder + "/public/reports/guide/index.html", encoding: .utf8)
      #expect(english.contains(#"<html lang="en">"#))
      #expect(english.contains("Skip to the content"))
    }
  }

  /// An account called `isolated` could not be told from a margin mode in English.
  private func giveAccountsOtherNamesThanModes(in site: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: site + "/portfolios") {
      let path = site + "/portfolios/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try FixtureFolder.write(text.replacing("\"id\": \"isolated\"", with: "\"id\": \"apart\""), to: path)
    }
  }

  /// Gives a site a language and a complete file of words.
  private func speakGerman(in site: String, changing change: (String) -> String = { $0 }) throws {
    let english = String(decoding: BuiltInTemplate.words, as: UTF8.self)
    try FixtureFolder.write(change(MachineTranslation.of(english)), to: site + "/templates/words.de.txt")
    let file = URL(fileURLWithPath: site + "/site.json")
    var settings = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    settings["language"] = "de-DE"
    // It may name pages that are not there.
    settings["menu"] = nil
    try JSONSerialization.data(withJSONObject: settings).write(to: file)
  }
}
