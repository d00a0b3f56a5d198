import Hedging
import Parsing

/// The portfolios that pages quote, found by their ids. Of a book only these are kept.
struct QuotedPortfolios {
  private let site: SiteFolder
  /// All ids that any page names.
  private let ids: Set<String>
  private var read: [String: PortfolioFile] = [:]
  /// Every id of the book, once all of it was read.
  private var known: [String]?

  init(_ site: SiteFolder, ids: Set<String>) {
    self.site = site
    self.ids = ids
  }

  mutating func portfolio(_ id: String, of page: PageFile) throws(PublishingFault) -> PortfolioFile {
    if let known = read[id] { return known }
    // Nearly always the file has its portfolio's name; only otherwise all of them are read.
    let files = try site.portfolios().files
    if let named = files.first(where: { $0.hasSuffix("/" + id + ".json") }) {
      let source = try SiteFolder.source(named)
      // A portfolio that is at fault stops the build only if a page may be about it.
      do throws(Faults) { keep(try PortfolioFile.read(source, in: site.world)) } catch { throw .input([error]) }
    }
    if read[id] == nil, known == nil { try readAll(files) }
    guard let found = read[id] else { throw .input([page.unknownPortfolio(id, known: known ?? [])]) }
    return found
  }

  private mutating func keep(_ portfolio: PortfolioFile) { read[portfolio.snapshot.portfolio.id] = portfolio }

  private mutating func readAll(_ files: [String]) throws(PublishingFault) {
    var (all, reader): (Set<String>, BookReader) = ([], BookReader(files))
    defer { reader.close() }
    while let input = reader.input() {
      let source = try input.source()
      guard let id = source.id, let portfolio = try? input.portfolio(source, in: site.world) else { continue }
      all.insert(id)
      if ids.contains(id), read[id] == nil { keep(portfolio) }
    }
    known = all.sorted()
  }
}
