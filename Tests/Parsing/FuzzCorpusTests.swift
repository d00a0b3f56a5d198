import Foundation
import Markup
import Reporting
import Testing

@testable import Parsing

/// The inputs that are kept from fuzzing (`Tests/Benchmarks/Sources/Fuzzing`), read once more.
@Suite struct FuzzCorpusTests {
  /// What reads the files that builds leave is tried by ``DamagedOutputTests``.
  static let ofOutputs: Set = ["kept", "manifest", "nights", "results"]
  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: FixtureFolder.sourcePath("fuzz"))) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()
  static let names = all.filter { !ofOutputs.contains(kind(of: $0)) }

  static func kind(of name: String) -> String { String(name.prefix { $0 != "-" }) }

  @Test func `inputs are kept for readers of each kind`() {
    let kinds = Set(Self.all.map(Self.kind))
    #expect(kinds == Self.ofOutputs.union(["history", "json", "portfolio", "scenario", "template"]))
  }

  @Test(arguments: names)
  func `an input is accepted or refused with places, and the same way twice`(_ name: String) throws {
    let bytes = try Array(Data(contentsOf: URL(filePath: try FixtureFolder.path("fuzz/" + name))))
    guard !name.hasPrefix("template") else { return try checkTemplate(bytes) }
    let source = Source(file: name, bytes: bytes)
    let faults = try Self.faults(of: source)
    #expect(try Self.faults(of: source) == faults)
    #expect(faults.map { (1...Faults.limit).contains($0.faults.count) } ?? true)
    let lines = bytes.count { $0 == 0x0A } + 1
    for place in (faults?.faults ?? []).map(\.place) {
      #expect((1...lines).contains(place.line))
      #expect((1...place.sourceLine.unicodeScalars.count + 1).contains(place.column))
    }
  }

  private func checkTemplate(_ bytes: [UInt8]) throws {
    let frame = SiteFrame(title: "Fuzz", generator: "fuzz")
    do { _ = try Composer(frame: frame, overrides: ["report.md": bytes]) } catch let error as TemplateFaults {
      #expect((1...TemplateFaults.limit).contains(error.faults.count))
      #expect(error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }

  /// What a reader says; `nil` if it accepts.
  private static func faults(of source: Source) throws -> Faults? {
    let world = try SmallWorld.read()
    do throws(Faults) {
      switch source.file.prefix(while: { $0 != "-" }) {
      case "json": _ = try JSONDocument(source)
      case "history": _ = try HistoryFile.read(source, market: world.market)
      case "portfolio": _ = try PortfolioFile.read(source, in: world)
      case "scenario": _ = try ScenarioFile.read(source, market: world.market, venues: world.venues)
      default: Issue.record("\(source.file) begins with no kind of file")
      }
      return nil
    } catch { return error }
  }
}
