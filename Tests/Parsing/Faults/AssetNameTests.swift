import Testing

@testable import Parsing

@Suite struct AssetNameTests {
  @Test(arguments: [
    ("btc", "BTC"), ("XBT", "BTC"), ("Bitcoin", "BTC"), ("xxbt", "BTC"), ("usdt", "USDT"), ("BTC", "BTC"),
    ("kPEPE", "kPEPE"), ("stETH", "stETH"),
  ])
  func `a name has one form in common use`(_ name: String, _ common: String) {
    #expect(AssetName.common(name) == common)
  }

  @Test func `whichever of two names is written in another way, the one that is there is suggested`() {
    #expect(AssetName.nearest(to: "Bitcoin", among: ["ETH", "BTC"]) == "BTC")
    #expect(AssetName.nearest(to: "BTC", among: ["ETH", "xbt"]) == "xbt")
    #expect(AssetName.nearest(to: "SOL", among: ["BTC"]) == nil)
  }
}
