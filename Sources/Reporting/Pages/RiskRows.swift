import Estimating
import Hedging
import Markup

/// What models say about the coming days: one section of the report, every figure with its model and sample.
struct RiskRows: Sendable {
  let risk: PortfolioRisk
  let accounts: [AccountMeasure]
  let steps: PriceSteps
  let dates: DatePattern

  /// One row for each position, with its venue's name.
  private var rows: [RiskRow] {
    risk.positions.map { position in
      let account = accounts.first { $0.id == position.position.account }
      return RiskRow(risk: position, venueName: account?.venueName ?? position.position.venue, steps: steps)
    }
  }

  /// The first position on each asset for which `figure` exists.
  private func once<Figure>(_ figure: (PositionRisk) -> Figure?) -> [(asset: Asset, figure: Figure)] {
    var found: [(asset: Asset, figure: Figure)] = []
    for position in risk.positions {
      let asset = position.position.symbol.base
      guard let figure = figure(position), !found.contains(where: { $0.asset == asset }) else { continue }
      found.append((asset, figure))
    }
    return found
  }

  static let vocabulary = Vocabulary<RiskRows>([
    .number("horizonDays", "The days that the figures are about") { $0.risk.horizonDays },
    .flag("hasTouches", "Whether any position has a volatility or a history") { page in
      page.risk.positions.contains { $0.volatility != nil || $0.bootstrap != nil }
    },
    .flag("hasBootstrap", "Whether there is a history to draw paths from") { page in
      page.risk.positions.contains { $0.bootstrap != nil }
    },
    .list("positions", "One row for each position", of: RiskRow.vocabulary) { $0.rows },
    .flag("hasSamples", "Whether any of these figures comes from a history") { page in
      page.risk.positions.contains { $0.bootstrap != nil || ($0.origin != nil && $0.origin != .market) }
    },
    .list("volatilities", "The volatilities that come from a history", of: SampleRow.vocabulary) { page in
      page.once { position -> SampleRow? in
        guard case .history(let sample) = position.origin, let volatility = position.volatility else { return nil }
        return SampleRow(
          asset: position.position.symbol.base, sample: sample, dates: page.dates, value: volatility.value)
      }.map(\.figure)
    },
    .list("bootstraps", "The bootstraps behind the rows", of: BootstrapRow.vocabulary) { page in
      page.once(\.bootstrap).map { BootstrapRow(asset: $0.asset, bootstrap: $0.figure, dates: page.dates) }
    },
    .flag("hasFunding", "Whether any perpetual has a history of funding") { page in
      page.risk.positions.contains { $0.fundingWindows != nil }
    },
    .list("shares", "The quantiles of funding, the worst first", of: share) { _ in FundingWindows.shares },
    .list("fundings", "One row for each perpetual with a history of funding", of: RiskRow.vocabulary) { page in
      page.rows.filter { $0.risk.fundingWindows != nil }
    },
    .list("windows", "The samples behind the quantiles of funding", of: SampleRow.vocabulary) { page in
      page.once(\.fundingWindows).map {
        SampleRow(
          asset: $0.asset, sample: $0.figure.sample, dates: page.dates, value: Double($0.figure.windows))
      }
    },
    .flag("hasCrossHedges", "Whether an asset has no contract but one to hedge it with") {
      !$0.risk.crossHedges.isEmpty
    },
    .list("crossHedges", "One row for each such asset", of: CrossHedgeRow.vocabulary) { page in
      page.risk.crossHedges.map { CrossHedgeRow(hedge: $0, dates: page.dates) }
    },
  ])

  private static let share = Vocabulary<Double>([.fraction("share", "As a fraction") { $0 }])
}
