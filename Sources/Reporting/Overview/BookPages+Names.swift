import Hedging
import Markup

/// The overview's names with their values in some evaluations, for people who write templates.
extension BookPages {
  init(_ evaluations: [Evaluation], title: String) {
    let market = evaluations.first?.snapshot.market
    let summaries = evaluations.map { ClientSummary($0) }
    var overview = Overview(unit: market?.unit ?? "USD")
    for summary in summaries { overview.add(summary) }
    self.init(
      title: title, asOf: market?.asOf ?? Instant(milliseconds: 0), overview: overview,
      clients: summaries.map(ClientRow.init), report: { "reports/\($0)/index.html" })
  }

  func names(of template: BuiltInTemplate) -> [TemplateName] {
    func list<Model>(_ vocabulary: Vocabulary<Model>, _ models: [Model]) -> [TemplateName] {
      TemplateName.list(vocabulary.schema, samples: models.map { vocabulary.record(of: $0) })
    }
    let all = Page(folder: Self.folder(of: groups), subject: .group(groups, previous: nil, next: nil))
    switch template {
    case .index: return list(IndexPage.vocabulary, [index])
    case .clients:
      return list(
        ClientListPage.vocabulary,
        [model(groups, previous: nil, next: nil, on: all)]
          + [Status.breach, .watch].filter { ranked[$0]?.isEmpty == false }.map { model($0, page: 1, on: all) })
    case .asset: return list(AssetPage.vocabulary, overview.assetsBySize.map { model($0, on: all) })
    case .venue: return list(VenuePage.vocabulary, overview.venuesBySize.map { model($0, on: all) })
    case .report, .page: return []
    }
  }
}
