import Hedging
import Markup
import Testing

@testable import Reporting

/// What a reader sees of plans, alternatives and venues; each section stands only where there is something to say.
@Suite struct PlanRowTests {
  @Test func `a plan is told with what it leaves, what it costs and where it ends`() throws {
    let text = try markdown(PlanWorld(quantity: 0.7504))
    #expect(text.contains("Nothing is hedged yet; what is planned stands below."))
    #expect(
      text.contains(
        "*100.0% of the BTC · 2× · isolated · WEEX* | 0.75 BTC | 0.0004 BTC | 11,250 USDT | −18 USDT | 44,820.72 |"
      ))
  }

  @Test func `present and planned stand side by side`() throws {
    #expect(
      try markdown(PlanWorld()).contains("| **Move** | *−3,000* | −3,000 | +3,000 | 0 | −24.00 | **−24.00** | +2,976 |")
    )
  }

  @Test func `a plan made to survive says for how long`() throws {
    #expect(try markdown(PlanWorld(survive: 0.5)).contains("× to survive +50%"))
  }

  @Test func `each alternative has its result in each scenario`() throws {
    let text = try markdown(PlanWorld())
    #expect(text.contains("| Alternative | Move |\n"))
    #expect(text.contains("| **Do nothing** | −3,000 |\n"))
    #expect(text.contains("| **Sell now, buy back at the end** | −57.00 |\n"))
    #expect(text.contains("| **Linear short** *BTC/USDT:USDT · WEEX* | −45.60 |\n"))
  }

  @Test func `venues are compared, and the rules in which they differ named`() throws {
    var world = PlanWorld()
    world.linear.rules.residual = .returned
    let text = try markdown(world)
    #expect(
      text.contains("| **WEEX** *BTC/USDT:USDT · 2×* | 0.08% | −48.00 | +3,285 | 15,000 USDT | 44,820.72 |"))
    #expect(text.contains("- What is left at a liquidation: returned *(WEEX)*; lost *(Coin)*.\n"))
    #expect(!text.contains("Both sides open"))
  }

  @Test func `without plans and venues their sections are absent`() throws {
    var world = PlanWorld()
    world.plans = []
    let text = try markdown(world, comparing: false)
    for heading in ["## Planned", "## Alternatives", "## Venues"] { #expect(!text.contains(heading)) }
  }

  private func markdown(_ world: PlanWorld, comparing: Bool = true) throws -> String {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"))
    let evaluation = try world.evaluation(GuideWorld.move(to: 27_000), comparing: comparing)
    return squeezed(composer.compose(evaluation, depth: 2).markdown)
  }
}
