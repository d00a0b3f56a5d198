import Hedging
import Testing

@Suite struct SymbolTests {
  @Test(
    arguments: [
      ("BTC/USDT:USDT", "BTC", "USDT", "USDT"), ("BTC/USD:BTC", "BTC", "USD", "BTC"),
      ("1000SHIB/USDT:USDT", "1000SHIB", "USDT", "USDT"), ("BTC/USDT:USDT-261225", "BTC", "USDT", "USDT"),
    ] as [(String, Asset, Asset, Asset)])
  func `a symbol names base, quote and settlement`(text: String, base: Asset, quote: Asset, settle: Asset) throws {
    let symbol = try #require(Symbol(text))
    #expect(symbol.base == base && symbol.quote == quote && symbol.settle == settle)
    #expect(symbol.description == text)
  }

  @Test(arguments: [
    "", "BTCUSDT", "BTC/USDT", "BTC:USDT", "BTC:USDT/USDT", "/USDT:USDT", "BTC/:USDT", "BTC/USDT:", "PF_XBT/USD:USD",
    "BTC/USDT:USDT-26122", "BTC/USDT:USDT-2612255", "BTC/USDT:USDT-26122x", "BTC/USDT:USDT-", "BTC/USDT:USDT:USDT",
    "BTC/ETH/USDT:USDT", "BTC /USDT:USDT", "BTC/USDT:USDT-26122\u{665}", "BTC/USDT:USDT-26122501\u{301}",
    "BTC/USDT:USDT-26122\u{31}\u{301}",
  ])
  func `anything else is not a symbol`(text: String) { #expect(Symbol(text) == nil) }

  @Test func `symbols are ordered as they are written`() {
    let texts = ["BTC/USD:BTC", "BTC/USDT:USDT", "BTC/USDT:USDT-261225", "ETH/USDT:USDT"]
    #expect(texts.reversed().map(GuideWorld.symbol).sorted().map(\.text) == texts)
  }
}
