import Publishing
import Testing

@testable import hedgerow

@Suite struct ToldWarningsTests {
  private static let unread = (1...5).map { SiteWarning.unreadFile("data/\($0).json") }

  @Test func `of each kind the first three are told, and then how many more there are`() {
    let texts = ToldWarnings.texts(
      Self.unread + [.emptyTemplate("templates/report.md")] + Self.unread.prefix(1) + [.noPortfolios("portfolios")])
    #expect(texts.count == 6)
    #expect(texts[..<3].allSatisfy { $0.hasPrefix("warning: nothing reads this file\n--> data/") })
    #expect(texts[3].hasPrefix("warning: the template is empty"))
    #expect(texts[4].hasPrefix("warning: the site has no portfolio"))
    #expect(texts[5] == "3 more warnings `unread-file`: see `hedgerow check`")
  }

  @Test func `what is left out is told in one order, whatever came first`() {
    let (files, folders) = (Self.unread, (1...4).map { SiteWarning.unreadFolder("data/\($0)", meant: "venues") })
    let lines = [
      "1 more warning `unread-folder`: see `hedgerow check`",
      "2 more warnings `unread-file`: see `hedgerow check`",
    ]
    #expect(Array(ToldWarnings.texts(files + folders).suffix(2)) == lines)
    #expect(Array(ToldWarnings.texts(folders + files).suffix(2)) == lines)
  }

  @Test func `three of a kind are all told, and whoever asks for all gets all`() {
    #expect(ToldWarnings.texts(Array(Self.unread.prefix(3))).count == 3)
    let all = ToldWarnings.texts(Self.unread, all: true)
    #expect(all.count == 5)
    #expect(
      all.last == "warning: nothing reads this file\n--> data/5.json\nhint: move it away, or name it where it is needed"
    )
  }
}
