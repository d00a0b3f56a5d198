import Testing

@testable import Parsing

@Suite struct NearestNameTests {
  private let fields = ["symbol", "side", "contracts", "entryPrice", "leverage", "collateral", "openedAt"]

  @Test(arguments: [
    ("entryPrise", "entryPrice"), ("entryprice", "entryPrice"), ("entry_price", "entryPrice"),
    ("sied", "side"), ("simbol", "symbol"), ("contract", "contracts"), ("lverage", "leverage"),
    ("colateral", "collateral"), ("openAt", "openedAt"),
  ])
  func `a slip is traced back to the name that was meant`(_ written: String, _ meant: String) {
    #expect(NearestName.of(written, among: fields) == meant)
  }

  @Test(arguments: ["price", "", "x", "liquidationPrice", "quantity"])
  func `a name that resembles none has no nearest`(_ written: String) {
    #expect(NearestName.of(written, among: fields) == nil)
  }

  @Test func `among equals the first is taken`() {
    #expect(NearestName.of("abcx", among: ["abcd", "abce"]) == "abcd")
    #expect(NearestName.of("btc", among: ["ETH", "BTC"]) == "BTC")
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
  ])
  func `edits are insertions, deletions, substitutions and exchanges`(
    _ source: String, _ target: String, _ edits: Int
  ) {
    #expect(NearestName.edits(from: Array(source.utf8), to: Array(target.utf8)) == edits)
    #expect(NearestName.edits(from: Array(target.utf8), to: Array(source.utf8)) == edits)
  }
}
