import Foundation
import Hedging
import Markup
import Reporting
import Testing

/// Every page forbids what it does not need, and needs nothing that runs.
@Suite struct ContentSecurityPolicyTests {
  @Test func `every page has a policy that allows no script and no inline style`() throws {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    let evaluation = evaluate(try GuideWorld.snapshot(), [])
    let report = composer.compose(evaluation, depth: 2)
    let summary = try #require(report.summary)
    var overview = Overview(unit: "USD")
    overview.add(summary)
    let book = BookPages(
      title: "All", asOf: evaluation.snapshot.market.asOf, overview: overview,
      clients: BookClients([ClientRow(summary)]),
      report: { "reports/\($0)/index.html" })
    var shapes = PageShapes()
    let pages = book.pages.map { composer.compose($0, of: book, shapes: &shapes) }
    for page in [report, composer.composeAlone(evaluation)] + pages {
      let policy = try Self.policy(of: page.html)
      #expect(policy.hasPrefix("default-src 'none'; "))
      #expect(policy.hasSuffix("; base-uri 'none'; form-action 'none'"))
      #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
      let attributes = try HTMLTokens.read(page.html).flatMap { token -> [String] in
        if case .open(_, let attributes, _) = token { attributes.map(\.name) } else { [] }
      }
      #expect(!attributes.contains { $0 == "style" || $0.hasPrefix("on") })
    }
  }

  @Test func `the page that stands alone allows exactly its own style`() throws {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    let html = composer.composeAlone(evaluate(try GuideWorld.snapshot(), [])).html
    let styles = try HTMLTokens.read(html).enumerated().compactMap { index, token -> String? in
      guard case .open("style", _, _) = token, case .text(let style) = try HTMLTokens.read(html)[index + 1] else {
        return nil
      }
      return style
    }
    #expect(styles.count == 1)
    let hash = SHA256.digest(of: Array(try #require(styles.first).utf8)).base64
    #expect(try Self.policy(of: html).contains("style-src 'sha256-\(hash)'"))
  }

  private static func policy(of html: [UInt8]) throws -> String {
    for case .open("meta", let attributes, _) in try HTMLTokens.read(html)
    where attributes.first?.value == "Content-Security-Policy" {
      return try #require(attributes.last?.value)
    }
    Issue.record("no policy")
    return ""
  }
}
