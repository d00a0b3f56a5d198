import Foundation
import Publishing
import Testing

/// Reports to be mailed, and what a site looks like.
@Suite struct SiteBrandTests {
  @Test func `stand-alone reports are one file each, and every link of theirs leads somewhere`() throws {
    try withSmallSite { site, output in
      let result = try SiteBuild(site: site, generator: "hedgerow test", standalone: true).write(to: output)
      let built = try FixtureFolder.contents(output)
      let reports = built.keys.filter { $0.hasPrefix("reports/") }
      #expect(reports.count == result.reports)
      for name in reports {
        let page = String(decoding: built[name] ?? Data(), as: UTF8.self)
        #expect(page.contains("<style>") && !page.contains("<link") && !page.contains("<img"))
        for link in page.matches(of: /(?:href|src)="([^"]*)"/).map(\.1) {
          #expect(link.hasPrefix("#") || link.hasPrefix("https://"), "\(link) in \(name)")
        }
      }
      let index = String(decoding: built["index.html"] ?? Data(), as: UTF8.self)
      for name in reports { #expect(index.contains("href=\"\(name)\"")) }
    }
  }

  @Test func `a site's mark, accent and contact are on every page`() throws {
    try withSmallSite { site, output in
      let path = site + "/site.json"
      let settings = try String(contentsOfFile: path, encoding: .utf8)
      let brand = """
        { "logo": { "file": "brand/mark.svg", "text": "House of Hedges" }, "accent": { "light": "#123456" },
          "contact": "desk@example.org",
        """
      try FixtureFolder.write(brand + settings.drop { $0 == "{" || $0 == "\n" }, to: path)
      #expect(throws: PublishingFault.self) {
        _ = try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
      }
      try FixtureFolder.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: site + "/brand/mark.svg")
      _ = try SiteBuild(site: site, generator: "hedgerow test").write(to: output)
      let built = try FixtureFolder.contents(output)
      #expect(built["logo.svg"] == Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
      let page = String(decoding: built["reports/guide/index.html"] ?? Data(), as: UTF8.self)
      #expect(page.contains(#"<img src="../../logo.svg" alt="House of Hedges">"#))
      #expect(page.contains(#"<a href="mailto:desk@example.org">desk@example.org</a>"#))
      #expect(String(decoding: built["style.css"] ?? Data(), as: UTF8.self).contains("--accent: #123456;"))
    }
  }

  private func withSmallSite(_ body: (_ site: String, _ output: String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site", folder + "/public")
    }
  }
}
