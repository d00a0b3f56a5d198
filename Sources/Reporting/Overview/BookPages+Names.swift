import Estimating
import Hedging
import Markup

/// The overview's names with their values in some evaluations, for people who write templates.
extension BookPages {
  /// - Parameter copies: how many clients there are like each of the evaluations.
  init(_ evaluations: [Evaluation], estimates: Estimates, title: String, copies: Int = 1) {
    let market = evaluations.first?.snapshot.market
    let summaries = evaluations.flatMap { evaluation in
      var summary = ClientSummary(evaluation, risk: PortfolioRisk(evaluation, estimates: estimates))
      let id = summary.id
      return (1...copies).map { number in
        if number > 1 { summary.id = "\(id)-\(number)" }
        return summary
      }
    }
    var overview = Overview(unit: market?.unit ?? "USD")
    for summary in summaries { overview.add(summary) }
    self.init(
      title: title, asOf: market?.asOf ?? Instant(milliseconds: 0), overview: overview,
      clients: BookClients(summaries.map(ClientRow.init)), changes: BookChanges(sample: evaluations),
      report: { "reports/\($0)/index.html" })
  }

  /// - Parameter large: a book that does not fit on one page.
  func names(of template: BuiltInTemplate, large: BookPages) -> [TemplateName] {
    func list<Model>(_ vocabulary: Vocabulary<Model>, _ models: [Model]) -> [TemplateName] {
      TemplateName.list(vocabulary.schema, samples: models.map { vocabulary.record(of: $0) })
    }
    let all = Page(folder: folder(of: groups), subject: .group(groups, previous: nil, next: nil))
    switch template {
    case .index: return list(IndexPage.vocabulary, [index, large.index])
    case .clients:
      return list(
        ClientListPage.vocabulary,
        [model(groups, previous: nil, next: nil, on: all)]
          + [Status.breach, .watch].filter { ranked[$0]?.isEmpty == false }.map { model($0, page: 1, on: all) }
          + large.listModels)
    case .asset: return list(AssetPage.vocabulary, assetsBySize.map { model($0, on: all) })
    case .venue: return list(VenuePage.vocabulary, venuesBySize.map { model($0, on: all) })
    case .changes: return list(ChangesPage.vocabulary, changes.map { [model($0, on: all)] } ?? [])
    case .report, .prose, .page, .search, .missing, .llms: return []
    }
  }

  /// What the lists of clients say, page by page.
  private var listModels: [ClientListPage] {
    pages.compactMap { page in
      switch page.subject {
      case .group(let group, let previous, let next): model(group, previous: previous, next: next, on: page)
      case .status(let status, let number): model(status, page: number, on: page)
      case .index, .asset, .venue, .changes: nil
      }
    }
  }
}
