import Testing

@testable import Parsing
@testable import Reporting

@Suite struct ContrastTests {
  @Test(arguments: [
    ("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
    ("#ff0000", "#ffffff", 3.998), ("#ffffff", "#0000ff", 8.592),
  ])
  func `contrast is that of the guidelines`(one: String, other: String, expected: Double) throws {
    let ratio = try #require(Contrast.ratio(one, other))
    #expect(abs(ratio - expected) < 0.001)
    #expect(Contrast.ratio(other, one) == ratio)
  }

  @Test func `what is no colour has no contrast`() {
    #expect(Contrast.ratio("teal", "#ffffff") == nil)
  }

  @Test func `accents are held against the paper of the stylesheet, and its own pass`() throws {
    let style = String(decoding: SiteFrame(title: "Test", generator: "test").style, as: UTF8.self)
    let papers = style.matches(of: /--paper: (#[0-9a-f]{6})/).map { String($0.1) }
    #expect(papers.prefix(2) == [SiteFile.Accent.papers.light, SiteFile.Accent.papers.dark])
    for name in ["accent", "danger", "quiet", "ink"] {
      let colours = try style.matches(of: Regex("--\(name): (#[0-9a-f]{6})", as: (Substring, Substring).self)).map {
        String($0.output.1)
      }
      #expect(try #require(Contrast.ratio(colours[0], papers[0])) >= Contrast.least, "\(name)")
      #expect(try #require(Contrast.ratio(colours[1], papers[1])) >= Contrast.least, "\(name)")
    }
  }
}
