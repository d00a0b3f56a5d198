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
    let neighbour = PageLink(title: "Another page", description: "What it says", place: "guide/another-page/")
    let sections = [RenderedMarkdown.Heading(level: 2, id: "a-section", text: "A section")]
    let samples = evaluations.flatMap { evaluation in
      let snapshot = evaluation.snapshot
      let venues = snapshot.compared.map { ListedVenue(venue: $0, market: snapshot.market, words: words) }
      let report = ReportPage(
        evaluation, risk: PortfolioRisk(evaluation, estimates: estimates),
        method: "../" + SiteFrame.method + "index.html", words: words)
      return QuotedScenario.all(report, prefix: "").map { scenario in
        let quoted = QuotedReport(report, path: "../reports/one-btc/index.html", scenarios: [scenario])
        var page = ProsePage(
          .sample, root: "../", pages: [neighbour], dates: words.locale.dates, quoted: quoted, others: [quoted],
          venues: venues)
        page.contents = sections
        return vocabulary.record(of: page)
      }
    }
    return TemplateName.list(vocabulary.schema, samples: samples)
  }
}
