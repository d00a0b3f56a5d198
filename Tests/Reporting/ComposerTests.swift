import Hedging
import Markup
import Testing
import Foundation

@testable import Reporting

@Suite struct ComposerTests {
  @Test func `a report says the worked example`() throws {
    let page = try composed()
    let markdown = String(decoding: page.markdown, as: UTF8.self)
    try? FileManager.default.createDirectory(atPath: "/tmp/look/r/a", withIntermediateDirectories: true); try? Data(page.html).write(to: URL(fileURLWithPath: "/tmp/look/r/a/index.html")); try? Data(Composer.style).write(to: URL(fileURLWithPath: "/tmp/look/style.css"))
    #expect(markdown.contains("59,760.96"))
  }

  private func composed() throws -> ComposedPage {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "hedgerow test"))
    let snapshot = try GuideWorld.snapshot(fundingRate: 0.0001)
    let set = ScenarioSet(
      id: "guide", name: "Guide",
      scenarios: [GuideWorld.move(to: 27_000), GuideWorld.move(to: 33_000, days: 30), GuideWorld.move(to: 90_000, days: 30)])
    return composer.compose(evaluate(snapshot, [set]), depth: 2)
  }
}
