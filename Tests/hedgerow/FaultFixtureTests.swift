import Foundation
import Testing

@testable import Parsing
@testable import hedgerow

/// One fault a file, and beside it the message that a person reads.
///
/// `Tests/Fixtures/faults/venue-unknown-field.json` is read as a venue; what it is
/// answered with stands in `venue-unknown-field.txt`, whole. With the environment
/// variable RECORD set, messages are written anew instead of compared.
@Suite struct FaultFixtureTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/faults")

  /// Histories are CSV, everything else is JSON.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") || $0.hasSuffix(".csv") }.map { String($0.prefix { $0 != "." }) }.sorted()

  @Test(arguments: names)
  func `a fault is told in exactly these words`(_ name: String) throws {
    let file = name.hasPrefix("history-") ? "\(name).csv" : "\(name).json"
    let expected = Self.folder.appending(path: "\(name).txt")
    let source = Source(file: file, bytes: Array(try Data(contentsOf: Self.folder.appending(path: file))))
    let faults = try #require(throws: Faults.self) { try Self.read(source) }
    #expect(faults.faults.count == 1)
    let text = Diagnostic.text(of: faults) + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: expected)
    }
    #expect(text == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
  }

  @Test func `every message belongs to a document, and there are enough of both`() throws {
    let texts = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    #expect(texts == Self.names)
    #expect(texts.count > 80)
  }

  /// The first word of a file's name says what it is read as.
  private static func read(_ source: Source) throws {
    let world = try SmallWorld.read()
    switch source.file.prefix(while: { $0 != "-" }) {
    case "json": _ = try JSONDocument(source)
    case "portfolio": _ = try PortfolioFile.read(source, in: world)
    case "market": _ = try MarketFile.read(source)
    case "scenarios": _ = try ScenarioFile.read(source, market: world.market)
    case "history": _ = try HistoryFile.read(source, market: world.market)
    case "venue":
      _ = try VenueFile.read(source) { name in
        name == "tiers.json" ? SmallWorld.source(SmallWorld.tiers, name) : nil
      }
    case "tiers":
      _ = try VenueFile.read(SmallWorld.source(SmallWorld.venue, "weex.json")) { _ in source }
    case "site":
      let site = try SiteFile.read(source)
      try site.check { $0 == "logo.svg" }
      try SiteFile.check(source, scenarioSets: world.scenarioSets)
    default: Issue.record("\(source.file) begins with no kind of file")
    }
  }
}
