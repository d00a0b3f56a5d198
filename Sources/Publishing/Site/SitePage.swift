import Hedging
import Markup
import Parsing
import Reporting

/// One of the site's own pages with everything it names: its text is checked, nothing is computed yet.
struct SitePage: Sendable {
  let file: PageFolder.File
  private let text: ProseTemplate
  private let snapshot: Snapshot?
  private let scenarioSets: [ScenarioSet]
  /// The further portfolios that the text may quote.
  private let others: [(snapshot: Snapshot, sets: [ScenarioSet])]

  /// All pages, in the order of their names. Portfolios that several pages quote are read once.
  static func all(
    _ files: [PageFolder.File], of site: SiteFolder, _ composer: Composer
  ) throws(PublishingFault) -> [SitePage] {
    var portfolios = QuotedPortfolios(
      site,
      ids: Set(
        files.flatMap { file in
          [file.page.settings.portfolio].compactMap(\.self) + file.page.settings.portfolios
        }))
    var pages: [SitePage] = []
    var faults: [PublishingFault] = []
    for file in files {
      do throws(PublishingFault) {
        pages.append(try SitePage(file, &portfolios, composer, in: site.path))
      } catch { faults.append(error) }
    }
    if let fault = PublishingFault(faults) { throw fault }
    return pages
  }

  private init(
    _ file: PageFolder.File, _ portfolios: inout QuotedPortfolios, _ composer: Composer, in folder: String
  ) throws(PublishingFault) {
    self.file = file
    let sets = file.page.scenarioSets
    let portfolio = try file.page.settings.portfolio.map { (id) throws(PublishingFault) in
      try portfolios.portfolio(id, of: file.page)
    }
    var others: [(snapshot: Snapshot, sets: [ScenarioSet])] = []
    for id in file.page.settings.portfolios {
      let other = try portfolios.portfolio(id, of: file.page)
      others.append((other.snapshot, sets ?? other.scenarioSets))
    }
    self.others = others
    snapshot = portfolio?.snapshot
    scenarioSets = sets ?? portfolio?.scenarioSets ?? []
    let content = TemplatePartial(file.page.body, file: file.name, firstLine: file.page.firstLine, under: 1)
    let own = portfolio == nil ? nil : scenarioSets
    let known: [ProsePage.Other] = others.map { ($0.snapshot.portfolio, $0.sets) }
    do throws(TemplateFaults) {
      text = try composer.prose(content, sets: own, others: known)
    } catch { throw .template(error, folder: folder) }
    // What can be read without a portfolio's names uses none of them.
    var unused: [String] = []
    if let portfolio, (try? composer.prose(content, sets: nil, others: known)) != nil {
      unused.append(portfolio.snapshot.portfolio.id)
    }
    for (index, id) in file.page.settings.portfolios.enumerated() {
      var less = known
      less.remove(at: index)
      if (try? composer.prose(content, sets: own, others: less)) != nil { unused.append(id) }
    }
    guard unused.isEmpty else { throw .input(unused.map(file.page.unusedPortfolio)) }
  }

  func composed(
    by composer: Composer, among tree: SiteTree, in world: World, path: (String) -> String
  ) -> ComposedPage {
    let settings = file.page.settings
    let heading = ProsePage.Heading(
      title: settings.title, description: settings.description, date: settings.written, updated: settings.changed,
      language: settings.language, hasContents: settings.hasContents, isDraft: settings.isDraft)
    return composer.compose(
      heading, text, evaluation: snapshot.map { evaluate($0, scenarioSets) },
      others: others.map { evaluate($0.snapshot, $0.sets) }, venues: world.venues, in: world.market, depth: file.depth,
      surroundings: tree.surroundings(of: file), pages: tree.links(in: file.folder), path: path)
  }
}
