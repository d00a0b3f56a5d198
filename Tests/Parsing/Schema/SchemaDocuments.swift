import Foundation
import Hedging

@testable import Parsing

/// Documents of every kind, and what the readers say about their shape.
enum SchemaDocuments {
  struct Document {
    let name: String
    let kind: DocumentKind
    let bytes: [UInt8]
  }

  /// What a reader answers, as far as a schema is concerned.
  enum Verdict: String { case accepted, refusedForShape, refusedOtherwise, notJSON }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every input of the site that ships and of the fixtures' sites.
  static func sites() throws -> [Document] {
    try ["Site", "Tests/Fixtures/sites/small"].flatMap { site in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: site).path).sorted()
        .compactMap { path in
          try kind(ofSitePath: path).map { try document(site + "/" + path, $0) }
        }
    }
  }

  private static func kind(ofSitePath path: String) -> DocumentKind? {
    guard path.hasSuffix(".json") else { return nil }
    switch path.prefix(while: { $0 != "/" }) {
    case "site.json": return .site
    case "market.json": return .market
    case "venues": return path.contains("tiers") ? .tiers : .venue
    case "portfolios": return .portfolio
    case "scenarios": return .scenarios
    default: return nil
    }
  }

  /// The documents with one fault each; `json-…` are no JSON and have no kind.
  static func faults() throws -> [Document] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Tests/Fixtures/faults").path).sorted()
      .compactMap { name in
        let kind = DocumentKind(rawValue: String(name.prefix { $0 != "-" }))
        guard name.hasSuffix(".json"), let kind else { return nil }
        return try document("Tests/Fixtures/faults/" + name, kind)
      }
  }

  private static func document(_ path: String, _ kind: DocumentKind) throws -> Document {
    Document(name: path, kind: kind, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  static func verdict(on document: Document) throws -> Verdict {
    do {
      try read(document)
      return .accepted
    } catch let faults as Faults {
      if faults.faults.contains(where: \.isOfShape) { return .refusedForShape }
      let isJSON = !faults.faults.contains { if case .syntax = $0.problem { true } else { false } }
      return isJSON ? .refusedOtherwise : .notJSON
    }
  }

  private static let world = Result { try SmallWorld.read() }

  private static func read(_ document: Document) throws {
    let source = Source(file: document.name, bytes: document.bytes)
    switch document.kind {
    case .site: _ = try SiteFile.read(source)
    case .market: _ = try MarketFile.read(source)
    case .venue: _ = try VenueFile.read(source)
    case .tiers:
      let file = try TiersFile(source)
      // Each table by itself, as venues ask for them; a fault of one does not hide another's.
      let faults = file.symbols.compactMap { Symbol($0) }.flatMap { symbol in
        do throws(Faults) { _ = try file.schedule(of: symbol) } catch { return error.faults }
        return []
      }
      if !faults.isEmpty { throw Faults(faults) }
    case .portfolio: _ = try PortfolioFile.read(source, in: try world.get())
    case .scenarios: _ = try ScenarioFile.read(source, market: try world.get().market)
    }
  }
}
