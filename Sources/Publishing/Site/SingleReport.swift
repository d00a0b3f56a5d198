public import Hedging
import Parsing
import Reporting

/// One report of a site, made for standard output: complete in itself, with no other file beside it.
public struct SingleReport: Sendable {
  /// The forms a report has.
  public enum Format: String, Sendable, CaseIterable {
    case html, md, json
  }

  private let site: SiteFolder
  private let composer: Composer

  /// - Parameter asOf: the moment of the prices, in place of the one in the market's file.
  public init(site path: String, generator: String, asOf: Instant? = nil) throws(PublishingFault) {
    let reading = try SiteReading(path, asOf: asOf)
    site = try SiteFolder(reading)
    composer = try SiteTemplates.checked(reading, generator: generator)
  }

  /// Makes the report of a portfolio: a file, `-` for standard input, or the id of one of the site's own.
  public func bytes(of portfolio: String, as format: Format) throws(PublishingFault) -> [UInt8] {
    let source = try source(portfolio)
    var inputs = InputReader()
    guard let client = inputs.read({ () throws(Faults) in try source.portfolio(in: site.world) }) else {
      throw .input(inputs.faults)
    }
    let page = composer.composeAlone(evaluate(client.snapshot, client.scenarioSets))
    return switch format {
    case .html: page.html
    case .md: page.markdown
    case .json: page.json ?? []
    }
  }

  private func source(_ portfolio: String) throws(PublishingFault) -> Source {
    if portfolio == "-" {
      let bytes = try PublishingFault.disk { () throws(DiskFault) in try Disk.readAll(0, named: "standard input") }
      return Source(file: "standard input", bytes: bytes)
    }
    if Disk.isFile(portfolio) { return try SiteFolder.source(portfolio) }
    let files = try site.portfolios().files
    let name = "/" + portfolio + ".json"
    if let file = files.first(where: { $0.hasSuffix(name) }) { return try SiteFolder.source(file) }
    let single = files.filter { !$0.hasSuffix(BookReader.stream) }
    var known = single.map { String($0.split(separator: "/").last?.dropLast(5) ?? "") }
    var reader = BookReader(files.filter { $0.hasSuffix(BookReader.stream) })
    defer { reader.close() }
    while let input = reader.input() {
      let source = try input.source()
      guard let id = source.id else { continue }
      if id == portfolio { return source }
      known.append(id)
    }
    throw .noPortfolio(portfolio, known: known)
  }
}
