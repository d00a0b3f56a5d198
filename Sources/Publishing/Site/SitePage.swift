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

  /// All pages, in the order of their names. Portfolios that several pages quote are read once.
  static func all(
    _ files: [PageFolder.File], of site: SiteFolder, _ composer: Composer
  ) throws(PublishingFault) -> [SitePage] {
    var portfolios = QuotedPortfolios(site)
    var pages: [SitePage] = []
    var faults: [PublishingFault] = []
    for file in files {
      do throws(PublishingFault) {
        pages.append(try SitePage(file, try portfolios.portfolio(of: file.page), composer, in: site.path))
      } catch { faults.append(error) }
    }
    if let fault = PublishingFault(faults) { throw fault }
    return pages
  }

  private init(
    _ file: PageFolder.File, _ portfolio: PortfolioFile?, _ composer: Composer, in folder: String
  ) throws(PublishingFault) {
    self.file = file
    snapshot = portfolio?.snapshot
    scenarioSets = file.page.scenarioSets ?? portfolio?.scenarioSets ?? []
    let content = TemplatePartial(file.page.body, file: file.name, firstLine: file.page.firstLine, under: 1)
    do throws(TemplateFaults) {
      text = try composer.prose(content, sets: portfolio == nil ? nil : scenarioSets)
    } catch { throw .template(error, folder: folder) }
    // What can be read without the portfolio's names uses none of them.
    if portfolio != nil, (try? composer.prose(content, sets: nil)) != nil {
      throw .input([file.page.unusedPortfolio])
    }
  }

  func composed(by composer: Composer, among tree: SiteTree, path: (String) -> String) -> ComposedPage {
    let settings = file.page.settings
    let heading = ProsePage.Heading(
      title: settings.title, description: settings.description, date: settings.written, updated: settings.changed,
      language: settings.language, hasContents: settings.hasContents)
    return composer.compose(
      heading, text, evaluation: snapshot.map { evaluate($0, scenarioSets) }, depth: file.depth,
      surroundings: tree.surroundings(of: file), pages: tree.links(in: file.folder), path: path)
  }
}

/// The portfolios that pages quote, found by their ids.
private struct QuotedPortfolios {
  private let site: SiteFolder
  private var read: [String: PortfolioFile] = [:]
  private var hasReadAll = false

  init(_ site: SiteFolder) { self.site = site }

  mutating func portfolio(of page: PageFile) throws(PublishingFault) -> PortfolioFile? {
    guard let id = page.settings.portfolio else { return nil }
    if let known = read[id] { return known }
    // Nearly always the file has its portfolio's name; only otherwise all of them are read.
    let files = try site.portfolios().files
    if let named = files.first(where: { $0.hasSuffix("/" + id + ".json") }) { try keep(named, isNeeded: true) }
    if read[id] == nil, !hasReadAll {
      for file in files { try keep(file, isNeeded: false) }
      hasReadAll = true
    }
    guard let found = read[id] else { throw .input([page.unknownPortfolio(known: read.keys.sorted())]) }
    return found
  }

  /// A portfolio that is at fault stops the build only if a page may be about it.
  private mutating func keep(_ file: String, isNeeded: Bool) throws(PublishingFault) {
    let source = try SiteFolder.source(file)
    do throws(Faults) {
      let portfolio = try PortfolioFile.read(source, in: site.world)
      read[portfolio.snapshot.portfolio.id] = portfolio
    } catch { if isNeeded { throw .input([error]) } }
  }
}
