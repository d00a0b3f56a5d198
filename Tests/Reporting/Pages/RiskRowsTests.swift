import Estimating
import Hedging
import Testing

@testable import Reporting

@Suite struct RiskRowsTests {
  @Test func `every figure stands with its model and its sample`() throws {
    let text = try markdown(EstimatedWorld.evaluation(volatility: ["BTC": 0.55]), EstimatedWorld.estimates())
    #expect(
      text.contains("## Risk by model\n\nModel figures for the next 30\u{a0}days: what a model makes of its inputs"))
    #expect(text.contains("| 35,856.57 | 1.13 | 25.8% |"))
    #expect(text.contains("55.0% *market file* |"))
    #expect(
      text.contains(
        "- Bootstrap of BTC: 10,000 paths of 6 blocks of 5\u{a0}days, seed 1, a mean log return of "))
    #expect(
      text.contains(
        " volatility a year, from 361 rows of prices.csv, Jan 1, 2023, 00:00 UTC to May 1, 2023, 00:00 UTC."))
    #expect(text.contains("| Contract | 1% | 5% | 50% | 95% | 99% |"))
    #expect(text.contains("+270 USDT *+0.90%* |"))
    #expect(text.contains("- Funding of BTC: 272 windows, from 361 rows of prices.csv,"))
    #expect(text.contains("### Assets without a contract of their own"))
    #expect(text.contains("| **SOL** *15,000 USDT* | BTC/USDT:USDT *weex* | short "))
  }

  @Test func `a volatility from the history says so`() throws {
    let text = try markdown(EstimatedWorld.evaluation(solana: 0), EstimatedWorld.estimates())
    #expect(text.contains("% *history* |"))
    #expect(text.contains("- Volatility of BTC: "))
    #expect(!text.contains("without a contract of their own"))
  }

  @Test func `without a history there are no columns for it, and without a volatility no section`() throws {
    let plain = try markdown(EstimatedWorld.evaluation(volatility: ["BTC": 0.55]), Estimates())
    #expect(plain.contains("| Position | Liquidation | Deviations | Log-normal walk | Volatility, a year |"))
    #expect(!plain.contains("ootstrap"))
    #expect(!plain.contains("by quantile"))
    #expect(!(try markdown(EstimatedWorld.evaluation(), Estimates())).contains("Risk by model"))
  }

  @Test func `where nothing liquidates the position, it says none`() throws {
    let text = try markdown(
      EstimatedWorld.evaluation(leverage: 1, side: .long, volatility: ["BTC": 0.55]), Estimates())
    #expect(text.contains("| **BTC/USDT:USDT** *long · 1× · WEEX* | none | – | – | 55.0% *market file* |"))
  }

  private func markdown(_ evaluation: Evaluation, _ estimates: Estimates) throws -> String {
    let composer = try Composer(frame: SiteFrame(title: "Test", generator: "test"), estimates: estimates)
    return squeezed(composer.compose(evaluation, depth: 2).markdown)
  }
}
