import Estimating
import Hedging
import Markup

extension ProsePage {
  /// What a page may say that quotes a portfolio and a further one, with examples from these evaluations.
  ///
  /// One scenario stands for all: what the first has no example of is shown from the others. In a site, the ids are those of
  /// its own portfolios and scenarios.
  static func names(in evaluations: [Evaluation], estimates: Estimates, words: PageWords) -> [TemplateName] {
    guard let first = evaluations.first, let set = first.sets.first else { return [] }
    let one = [ScenarioSet(id: set.id, name: set.name, scenarios: Array(set.scenarios.prefix(1)))]
    let vocabulary = vocabulary(sets: one, others: [(first.snapshot.portfolio, one)])
    let heading = Heading(
      title: "A page", description: "What it says", date: "2026-11-20", updated: "2026-11-21",
      language: words.locale.tag)
    let samples = evaluations.flatMap { evaluation in
      let snapshot = evaluation.snapshot
      let venues = snapshot.compared.map { ListedVenue(venue: $0, market: snapshot.market, words: words) }
      let report = ReportPage(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates), words: words)
      return QuotedScenario.all(report, prefix: "").map { scenario in
        let quoted = QuotedReport(report, path: "../reports/one-btc/index.html", scenarios: [scenario])
        let page = ProsePage(heading, root: "../", quoted: quoted, others: [quoted], venues: venues)
        return vocabulary.record(of: page)
      }
    }
    return TemplateName.list(vocabulary.schema, samples: samples)
  }
}
