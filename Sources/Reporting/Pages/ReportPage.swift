public import Estimating
public import Hedging
public import Markup

/// One client's report: what `report.md` may say about an evaluation.
public struct ReportPage: Sendable {
  let evaluation: Evaluation
  /// Model figures, if there are any.
  let risk: PortfolioRisk?
  /// What is different from an earlier build, where there is one.
  let change: ClientChange?
  /// How the client stood in earlier nights, in today's currency, and tonight; empty without earlier ones.
  let nights: [ClientNight]
  private let trend: ChartDrawing?
  /// Whether the Markdown and JSON twins stand beside the page.
  let hasTwins: Bool
  /// The way to the site's page about its method, if it has one.
  let method: String?
  /// Drawn once for the page and for its twin.
  let charts: ReportCharts
  /// The liquidation nearest to today's price, which the overview's summary has, too.
  let nearest: NearestSummary?
  /// The open positions, of which more than one table tells.
  let positions: [PositionRow]
  /// The table of limits, of which the overview's summary has a part.
  let limits: [LimitRow]
  /// What the program says itself, in the language of the page.
  let words: PageWords
  /// How its numbers and dates are written.
  var locale: FormatLocale { words.locale }

  /// - Parameter place: where its charts stand.
  public init(
    _ evaluation: Evaluation, risk: PortfolioRisk? = nil, change: ClientChange? = nil, nights: [ClientNight] = [],
    hasTwins: Bool = true, method: String? = nil, words: PageWords = .english, charts place: ChartPlace = .report
  ) {
    self.evaluation = evaluation
    self.risk = risk
    self.change = change
    let earlier = nights.filter { $0.currency == evaluation.snapshot.portfolio.currency.code }
    self.nights = earlier.isEmpty ? [] : earlier + [ClientNight(ClientFigures(evaluation))]
    trend = TrendChart(self.nights, words: words).map { ChartDrawing($0.chart, prefix: place.prefix) }
    self.hasTwins = hasTwins
    self.method = method
    self.words = words
    charts = ReportCharts(evaluation, words, in: place)
    nearest = NearestSummary(evaluation, risk: risk)
    positions = PositionRow.all(evaluation)
    limits = LimitRow.all(evaluation, words)
  }

  /// What stands beside the Markdown twin.
  var pictures: [(name: String, bytes: [UInt8])] { charts.files + (trend.map { [($0.name, $0.file)] } ?? []) }

  var portfolio: Portfolio { evaluation.snapshot.portfolio }

  /// The names that `report.md` may use.
  public static let vocabulary = Vocabulary<ReportPage>([
    .text("name", "The client's name", example: "One bitcoin, hedged") { $0.portfolio.name },
    .text("id", "The portfolio's id", example: "one-btc") { $0.portfolio.id },
    .text("currency", "The currency of all amounts that name no other", example: "USDT") { $0.portfolio.currency.code },
    .text("asOf", "When the prices were taken", example: "Nov 20, 2026, 00:00 UTC") {
      $0.locale.dates.dateAndTime($0.evaluation.snapshot.market.asOf)
    },
    .word("status", "The worst of the limits: ok, watch or breach", of: .status) { $0.evaluation.status.rawValue },
    .flag("breach", "Whether a limit is breached") { $0.evaluation.status == .breach },
    .amount("value", "What everything is worth today") { $0.evaluation.value.value },
    .flag("watch", "Whether a limit is near and none breached") { $0.evaluation.status == .watch },
    .optionalRecord("book", "The hedge of all assets, where more than one is owned", of: BookSummary.vocabulary) {
      BookSummary($0.evaluation, words: $0.words)
    },
    .optionalRecord("net", "What is left of spot and hedge together", of: NetSummary.vocabulary) {
      NetSummary($0.evaluation)
    },
    .optionalRecord("hedge", "The hedge of the asset with the greatest value", of: HedgeSummary.vocabulary) {
      HedgeSummary($0.evaluation)
    },
    .optionalRecord("worst", "The scenario with the least net result", of: WorstSummary.vocabulary) {
      $0.evaluation.worst.map(WorstSummary.init)
    },
    .optionalRecord("nearest", "The liquidation nearest to today's price", of: NearestSummary.vocabulary) {
      $0.nearest
    },
    .optionalRecord("fundingRow", "What funding pays or costs", of: FundingRows.vocabulary) {
      $0.evaluation.funding.byPosition.isEmpty ? nil : FundingRows(funding: $0.evaluation.funding)
    },
    .optionalRecord("change", "What is different from an earlier build", of: ChangeRow.own) { page in
      page.change.map { ChangeRow(change: $0, words: page.words) }
    },
    .flag("hasTrend", "Whether earlier nights are known") { !$0.nights.isEmpty },
    .optionalBlock("trendChart", "The way to the nearest liquidation from night to night", example: "a line chart") {
      page in page.trend?.block(hasTwins: page.hasTwins)
    },
    .list("trend", "The earlier nights in order, and tonight", of: TrendRow.vocabulary) { page in
      page.nights.map { TrendRow(night: $0, words: page.words) }
    },
    .optionalBlock("outcomeChart", "What an instant move of the hedged asset does", example: "a line chart") { page in
      page.charts[.outcome].first?.block(hasTwins: page.hasTwins)
    },
    .optionalBlock("scenarioChart", "The scenarios with the hedge and without", example: "a bar chart") { page in
      page.charts[.scenarios].first?.block(hasTwins: page.hasTwins)
    },
    .list("pathCharts", "Prices on the way to a liquidation, day by day", of: ChartRow.vocabulary) { page in
      page.charts[.paths].map { ChartRow(drawing: $0, hasTwins: page.hasTwins) }
    },
    .list("ladderCharts", "The way to the liquidation by leverage", of: ChartRow.vocabulary) { page in
      page.charts[.ladders].map { ChartRow(drawing: $0, hasTwins: page.hasTwins) }
    },
    .optionalBlock("fundingChart", "Funding in the past", example: "a column chart") { page in
      page.charts[.funding].first?.block(hasTwins: page.hasTwins)
    },
    .flag("hasExposures", "Whether there is any asset but the currency") { !$0.evaluation.exposures.isEmpty },
    .list("exposures", "One row for each asset but the currency", of: ExposureRow.vocabulary) {
      ExposureRow.all($0.evaluation)
    },
    .flag("hasPositions", "Whether any contract is open") { !$0.evaluation.positions.isEmpty },
    .list("positions", "One row for each open position", of: PositionRow.vocabulary) { $0.positions },
    .list("accounts", "One row for each futures account", of: AccountRow.vocabulary) { $0.evaluation.accounts },
    .list("ladders", "One leverage ladder for each position", of: LadderRows.vocabulary) {
      LadderRows.all($0.evaluation)
    },
    .flag("hasScenarios", "Whether there are scenarios") { !$0.evaluation.outcomes.isEmpty },
    .number("scenarioCount", "How many scenarios there are") { Double($0.evaluation.outcomes.count) },
    .flag("hasCollateralPnl", "Whether price changes of collateral matter in any scenario") {
      $0.evaluation.outcomes.contains { $0.collateralPnl.value != 0 }
    },
    .flag("hasFees", "Whether fees matter in any scenario") {
      $0.evaluation.outcomes.contains { $0.fees.value != 0 }
    },
    .flag("hasLiquidations", "Whether any scenario liquidates a position") {
      $0.evaluation.outcomes.contains { !$0.liquidations.isEmpty }
    },
    .list("endAssets", "The assets whose price at the end is shown", of: ScenarioRow.endAssetVocabulary) {
      ScenarioRow.endAssets($0.evaluation)
    },
    .list("scenarios", "One row for each scenario", of: ScenarioRow.vocabulary) { ScenarioRow.all($0.evaluation) },
    .list("survival", "What each open short needs to live through a rise", of: SurvivalRows.vocabulary) {
      SurvivalRows.all($0.evaluation)
    },
    .flag("hasSurvival", "Whether any short is open") { !$0.evaluation.survival.isEmpty },
    .list("rises", "The rises that survival is about", of: SurvivalRows.rise) { _ in SurvivalMargin.rises },
    .optionalRecord("workings", "How the liquidation prices come about", of: WorkingRows.vocabulary) {
      WorkingRows($0.positions)
    },
    .flag("hasContracts", "Whether a contract is open, planned or compared") {
      let evaluation = $0.evaluation
      return !evaluation.positions.isEmpty || !evaluation.snapshot.plans.isEmpty || !evaluation.alternatives.isEmpty
    },
    .flag("hasPlans", "Whether any hedge is planned") { !$0.evaluation.snapshot.plans.isEmpty },
    .list("plans", "One row for each plan", of: PlanRow.vocabulary) { PlanRow.all($0.evaluation) },
    .list("plannedScenarios", "Each scenario as it is and as planned", of: PlannedScenarioRow.vocabulary) {
      PlannedScenarioRow.all($0.evaluation)
    },
    .flag("hasAlternatives", "Whether other ways to treat the coins are compared") {
      !AlternativeRows.all($0.evaluation).isEmpty
    },
    .list("alternatives", "The alternatives, asset by asset", of: AlternativeRows.vocabulary) {
      AlternativeRows.all($0.evaluation)
    },
    .flag("hasComparison", "Whether any asset can be shorted in more than one way") {
      !$0.evaluation.venueComparisons.isEmpty
    },
    .list("comparisons", "The same short at every venue, asset by asset", of: VenueComparisonRows.vocabulary) {
      $0.evaluation.venueComparisons
    },
    .flag("hasDifferences", "Whether the venues compared differ in any rule") {
      $0.evaluation.venueComparisons.contains { !$0.differing.isEmpty }
    },
    .list("differences", "The rules in which they differ, one a row", of: VenueComparisonRows.difference) {
      VenueComparisonRows.differences($0.evaluation, $0.words)
    },
    .optionalRecord(
      "risk", "What models say about the coming days; none without a volatility or a history", of: RiskRows.vocabulary
    ) { page in
      page.risk.map {
        RiskRows(
          risk: $0, accounts: page.evaluation.accounts, steps: PriceSteps(page.evaluation.snapshot),
          dates: page.locale.dates)
      }
    },
    .flag("hasLimits", "Whether any limit applies") { !$0.evaluation.limits.isEmpty },
    .list("limits", "One row for each limit and subject", of: LimitRow.vocabulary) {
      $0.limits
    },
    .flag("hasTwins", "Whether the Markdown and JSON twins stand beside the page") { $0.hasTwins },
    .optionalText(
      "method", "The way to the site's page about its method, if it has one", example: "../../method/index.html"
    ) { $0.method },
    .text("marketSource", "Where the prices are from") { $0.evaluation.snapshot.market.source },
    .optionalRecord("marketLink", "The source of the prices, where it is an address", of: SourceLink.vocabulary) {
      SourceLink($0.evaluation.snapshot.market.source)
    },
    .list("venues", "The venues of accounts, plans and comparisons, each once", of: VenueRow.vocabulary) {
      VenueRow.all($0.evaluation)
    },
  ])
}
