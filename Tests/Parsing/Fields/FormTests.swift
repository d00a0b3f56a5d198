import Testing

@testable import Parsing

@Suite struct FormTests {
  @Test(
    arguments: [
      (.id, "a"), (.id, "one-btc"), (.id, "2023"), (.id, "a-"), (.asset, "BTC"), (.asset, "1000SHIB"),
      (.assetOrEverything, "*"), (.assetOrEverything, "ETH"), (.symbol, "BTC/USDT:USDT-261225"), (.name, "é"),
      (.text, ""), (.date, "2026-11-20"), (.instantOrDate, "2026-11-20"), (.instantOrDate, "2026-11-20T08:00:00Z"),
      (.path, "venues"), (.path, "a/b c/d.json"), (.path, "..a"), (.url, "https://example.org"), (.url, "HTTP://a"),
      (.link, "about/"), (.link, "/"), (.link, "#top"), (.link, "a/b:c"), (.link, "mailto:a@example.org"),
      (.link, "https://example.org/a?b=c"), (.language, "en"), (.language, "zh-Hant-TW"),
      (.picture, "logo.svg"), (.picture, "brand/logo.png"), (.colour, "#0b5a63"), (.colour, "#ABCDEF"),
    ] as [(Form, String)])
  func `a text of the form is admitted`(_ form: Form, _ text: String) {
    #expect(form.admits(text))
  }

  @Test(
    arguments: [
      (.id, ""), (.id, "-a"), (.id, "A"), (.id, "a_b"), (.id, "a b"), (.id, "é"), (.id, "a/b"), (.id, ".."),
      (.asset, ""), (.asset, "BTC/USDT"), (.asset, "*"), (.asset, "B C"), (.symbol, "BTCUSDT"), (.symbol, "BTC/USDT"),
      (.name, ""), (.name, " \t"), (.date, "2026-11-20T00:00:00Z"), (.instant, "2026-11-20"),
      (.path, ""), (.path, "/a"), (.path, "a/"), (.path, "a//b"), (.path, "."), (.path, ".."), (.path, "a/../b"),
      (.path, "a\\b"), (.path, "a\u{0}"), (.url, "https://"), (.url, "ftp://a"), (.url, "https://a b"), (.url, "a"),
      (.link, ""), (.link, "javascript:alert(1)"), (.link, "JavaScript:alert(1)"), (.link, "data:,a"),
      (.link, " javascript:a"), (.link, "java\nscript:a"), (.link, "//example.org"), (.link, "mailto:"),
      (.language, ""), (.language, "en_US"), (.language, "en-"), (.language, "englishlong"),
      (.picture, "logo.jpg"), (.picture, "../logo.svg"), (.picture, "logo"), (.colour, "0b5a63"), (.colour, "#abc"),
      (.colour, "#0b5a6g"), (.colour, "teal"),
      (.object, "{}"), (.list, "[]"), (.boolean, "true"), (.number, "1"),
    ] as [(Form, String)])
  func `a text of another form is not admitted`(_ form: Form, _ text: String) {
    #expect(!form.admits(text))
  }
}
