import Hedging
import Testing

@testable import Parsing

/// Finding the place of a fault takes a pass over the text, so no more are looked for than will be told.
@Suite struct ManyFaultsTests {
  private func faults(_ text: String) throws -> [Fault] {
    let source = Source(file: "a", bytes: Array(text.utf8))
    let world = try SmallWorld.read()
    return try #require(throws: Faults.self) { _ = try PortfolioFile.read(source, in: world) }.faults
  }

  private func portfolio(_ member: String, count: Int) -> String {
    let members = (0..<count).map { member.replacing("#", with: "\($0)") }.joined(separator: ",\n")
    return #"{"id":"p","name":"P","currency":"USDT","holdings":[\#n"# + members + "]}"
  }

  @Test func `of a thousand doubts the first twenty are told`() throws {
    let text = portfolio(#"{"asset":"BTC","quantity":1}"#, count: 1000)
    let read = try PortfolioFile.read(Source(file: "a", bytes: Array(text.utf8)), in: SmallWorld.read())
    #expect(read.warnings.count == Faults.limit)
    #expect(read.warnings.map(\.place.line) == Array(3...22))
  }

  @Test(arguments: [
    #"{"aset":"BTC","quantity":1}"#, #"{"asset":"X#","quantity":1}"#, #"{"asset":"BTC","quantity":-1#}"#, "#",
  ])
  func `of a thousand faults the first twenty are told`(_ member: String) throws {
    let faults = try faults(portfolio(member, count: 1000))
    #expect(faults.count == Faults.limit)
    #expect(faults.first?.place.line == 2)
    let lines = faults.map(\.place.line)
    #expect(lines == lines.sorted())
    #expect((lines.last ?? 0) <= 21)
  }

  @Test func `twenty faults and no more are told in full`() throws {
    let faults = try faults(portfolio(#"{"asset":"BTC","quantity":-1}"#, count: 20))
    #expect(faults.map(\.place.line) == Array(2...21))
  }
}
