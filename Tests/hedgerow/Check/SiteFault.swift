import Foundation
import Testing

/// One mistake in a copy of the small site: what is written into which file, and what the fixture with its message is called.
struct SiteFault: Sendable, CustomTestStringConvertible {
  let name: String
  /// The files that are written; `nil` removes one, a path that ends in `/` is an empty folder.
  let edits: [(file: String, text: String?)]

  init(_ name: String, _ edits: (String, String?)...) {
    self.name = name
    self.edits = edits
  }

  var testDescription: String { name }

  func make(in site: String) throws {
    for (file, text) in edits {
      let path = site + "/" + file
      if file.hasSuffix("/") {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } else if let text {
        try FixtureFolder.write(text, to: path)
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  private static let short =
    #"{ "symbol": "BTC/USDT:USDT", "side": "short", "contracts": 1000, "entryPrice": 30000, "leverage": 5 }"#

  private static func portfolio(
    _ id: String, venue: String = "weex", asset: String = "BTC", scenarios: String = "moves", position: String = short
  ) -> String {
    """
    {
      "id": "\(id)", "name": "\(id)", "currency": "USDT",
      "holdings": [ { "asset": "\(asset)", "quantity": 1 } ],
      "accounts": [ { "id": "main", "venue": "\(venue)", "marginMode": "isolated", "positions": [
        \(position) ] } ],
      "scenarios": ["\(scenarios)"]
    }

    """
  }

  /// The market is written well, and names what it does not have.
  private static let marketOfNames = """
    { "asOf": "2026-11-20T00:00:00Z", "source": "notes", "cash": ["USD", "UDST"], "spot": { "BTC": 30000, "USDT": 1 },
      "contracts": [ { "venue": "weex", "symbol": "BTC/USDT:USDT", "markPrice": 30000, "fundingRate": 0.0001 } ],
      "volatility": { "ETH": 0.5 } }

    """

  private static let past =
    #"{ "id": "past", "name": "Past", "scenarios": [ { "id": "week", "history": { "file": "btc.csv" } } ] }"#
  private static let rates = """
    time,asset,price,fundingRate
    2026-01-01T00:00:00Z,BTC,20000,0.0001
    2026-01-01T08:00:00.003Z,BTC,20100,0.0001
    2026-01-01T12:00:00Z,BTC,20200,
    2026-01-01T16:00:00Z,BTC,20200,0.0001
    2026-01-02T00:00:01Z,BTC,20300,0.0001

    """
  private static let venue = """
    { "id": "weex", "name": "Two", "asOf": "2026-11-20", "source": "notes", "fees": { "maker": 0, "taker": 0 }, "contracts": [] }
    """

  private static let german = #"{ "title": "Small", "language": "de-DE" }"#
  private static let words = """
    # Status
    status.ok = fine
    status.watch
    status.breach =
    status.ok = good
    2nd = second
    lead.wrst = Worst

    """

  static let all = folders + assets + consequences + doubts

  /// What the folder itself can have wrong.
  static let folders: [SiteFault] = [
    SiteFault("portfolio-in-capitals", ("portfolios/ACME.JSON", portfolio("acme"))),
    SiteFault("portfolio-in-a-folder", ("portfolios/desk/acme.json", portfolio("acme"))),
    SiteFault("portfolio-among-venues", ("venues/acme.json", portfolio("acme"))),
    SiteFault("venue-among-portfolios", ("portfolios/weex.json", venue)),
    SiteFault(
      "scenarios-among-portfolios",
      ("portfolios/x.json", #"{ "id": "x", "name": "X", "scenarios": [ { "id": "a", "horizonDays": 1 } ] }"#)),
    SiteFault("market-among-scenarios", ("scenarios/market.json", #"{ "spot": { "BTC": 1 } }"#)),
    SiteFault("tiers-that-no-venue-names", ("venues/more.json", #"{ "BTC/USDT:USDT": [ { "tier": 1 } ] }"#)),
    SiteFault(
      "files-that-nothing-reads", ("portfolios/acme.json~", "{}"), ("portfolios/README.md", "# Clients"),
      ("scenarios/btc.csv", rates), ("venues/notes.txt", "to do")),
    SiteFault("venues-is-a-file", ("venues/weex.json", nil), ("venues/coin.json", nil), ("venues/tiers.json", nil)),
    SiteFault("no-market", ("market.json", nil)),
    SiteFault("no-site-file", ("site.json", nil)),
    SiteFault("template-that-replaces-nothing", ("templates/reprot.md", "x"), ("templates/parts/", nil)),
    SiteFault("template-with-a-byte-order-mark", ("templates/report.md", "\u{FEFF}# {{client}}\n")),
    SiteFault(
      "set-named-twice",
      ("site.json", #"{ "title": "Small", "scenarioSets": ["moves", "moves"] }"#),
      ("portfolios/acme.json", portfolio("acme", scenarios: "moves\", \"moves"))),
    SiteFault(
      "templates-at-fault", ("templates/report.md", "# {{nobody}}\n"), ("templates/index.md", "{{#reports}}\n")),
    SiteFault(
      "pages-at-fault",
      (
        "pages/a.md",
        "---\ntitle: A\n---\n\n# A again\n\n### Deep\n\n![](../logo.svg) and ![x][1] and ![][1]\n\n[1]: x.svg\n"
      ),
      (
        "pages/b.md",
        "---\ntitle: B\nportfolio: guide\n---\n\n> A [](../index.html) and\n> [b](../index.html)[](../index.html)\n"
      )),
    SiteFault(
      "two-pages-at-one-place", ("pages/a.md", "---\ntitle: A\n---\n"), ("pages/a/index.md", "---\ntitle: B\n---\n")),
    SiteFault(
      "page-without-its-portfolio", ("pages/c.md", "---\ntitle: C\nportfolio: guide\n---\n\n{{page.title}}\n")),
    SiteFault("frame-without-policy", ("templates/page.html", "<title>{{title}}</title>\n{{content}}\n")),
    SiteFault(
      "dead-link-in-template", ("templates/index.md", "# {{title}}\n\nRead [more](about/index.html).\n")),
    SiteFault(
      "words-of-another-language", ("templates/words.de.txt", "status.ok = gut\n")),
    SiteFault(
      "words-missing", ("site.json", german), ("templates/words.de.txt", "status.ok = gut\nside.lnog = lang\n")),
    SiteFault("words-that-are-no-entries", ("templates/words.en.txt", words)),
    SiteFault(
      "words-with-unknown-names",
      ("templates/words.en.txt", "lead.safe = Nothing liquidates {{clinet}}.\nchart.ends = Ends: {{scenario}}\n"),
      ("templates/index.md", "{{words.lead.book}} {{words.lead.wrst}}\n")),
    SiteFault(
      "words-of-all-kinds",
      (
        "templates/words.en.txt",
        "status.watch\nlead.safe = Nothing liquidates {{clinet}}.\nchart.ends = Ends: {{scenario}}\nlead.wrst = Worst\n"
      )),
    SiteFault(
      "html-in-a-partial", ("templates/report.md", "# {{client}}\n\n{{> box}}\n"),
      ("templates/box.md", "A box:\n\n<div class=\"box\">\n\nWords in it.\n\n</div>\n"),
      ("pages/a.md", "---\ntitle: A\n---\n\n{{> box}}\n")),
    SiteFault(
      "words-in-a-circle",
      (
        "templates/words.en.txt",
        "limits.title = {{words.lead.safe}}\nlead.safe = See {{words.identity}}\nidentity = {{words.lead.safe}}\n"
      )),
    SiteFault("two-portfolios-one-id", ("portfolios/acme.json", portfolio("guide"))),
    SiteFault("ids-that-differ-in-case", ("portfolios/acme.json", portfolio("Guide"))),
    SiteFault("two-venues-one-id", ("venues/two.json", venue)),
    SiteFault(
      "two-sets-one-id",
      ("scenarios/two.json", #"{ "id": "moves", "name": "M", "scenarios": [ { "id": "a", "horizonDays": 1 } ] }"#)),
    SiteFault(
      "page-of-unlisted-scenarios",
      (
        "pages/a.md",
        "---\ntitle: A\nportfolio: guide\nscenarios: []\n---\n{{scenario.moves.down.netPnl | gain}}\n"
      ),
      ("pages/b.md", "---\ntitle: B\n---\n{{scenario.moves.down.netPnl | gain}}\n")),
    SiteFault(
      "dead-link-in-menu", ("site.json", #"{ "title": "Small", "menu": [ { "title": "About", "href": "about/" } ] }"#)),
  ]

  /// What cannot be published as it is.
  static let assets: [SiteFault] = [
    SiteFault("asset-in-place-of-a-page", ("assets/index.html", "x"), ("assets/reports/guide/index.md", "x")),
    SiteFault("asset-in-place-of-the-manifest", ("assets/manifest.json", "{}")),
    SiteFault("asset-with-a-name-of-some-systems", ("assets/img/aux.png", "x"), ("assets/a:b.png", "x")),
    SiteFault("asset-named-as-unfinished", ("assets/x.png.hedgerow-new", "x")),
    SiteFault("assets-that-are-one-on-some-systems", ("assets/Img/a.png", "x"), ("assets/img/b.png", "x")),
    SiteFault("assets-is-a-file", ("assets", "x")),
    SiteFault(
      "dead-link-to-an-asset", ("assets/a.png", "x"),
      ("pages/p.md", "---\ntitle: P\n---\n\n![A]({{page.root}}a.png) ![B]({{page.root}}assets/a.png)\n")),
  ]

  /// Faults of one file that are not to be told of others too, and what is only a warning.
  static let consequences: [SiteFault] = [
    SiteFault(
      "broken-scenarios", ("scenarios/moves.json", "{"), ("portfolios/acme.json", portfolio("acme", asset: "BTX"))),
    SiteFault(
      "broken-venue", ("venues/weex.json", #"{ "id": "weex" }"#),
      ("portfolios/acme.json", portfolio("acme", scenarios: "movs"))),
    SiteFault("broken-market-of-names", ("market.json", Self.marketOfNames)),
    SiteFault(
      "folders-that-are-not-there",
      ("site.json", #"{ "title": "Small", "portfolios": "clients", "venues": "venuez", "scenarios": "set" }"#)),
    SiteFault(
      "default-set-misspelt", ("site.json", #"{ "title": "Small", "scenarioSets": ["movse"] }"#),
      (
        "portfolios/acme.json",
        portfolio("acme").replacingOccurrences(
          of: ",\n  \"scenarios\": [\"moves\"]", with: "")
      )),
    SiteFault(
      "market-in-small-letters", market(spot: #""btc": 30000, "USDT": 1"#), ("portfolios/acme.json", portfolio("acme"))),
    SiteFault(
      "price-under-another-name", market(spot: #""BTC": 30000, "USDT": 1, "Ethereum": 2000"#),
      ("portfolios/acme.json", portfolio("acme", asset: "ETH")),
      ("portfolios/beta.json", portfolio("beta", asset: "ETH"))),
    SiteFault(
      "shocked-price-under-another-name", market(spot: #""BTC": 30000, "USDT": 1, "eth": 2000"#),
      (
        "scenarios/more.json",
        #"{ "id": "more", "name": "M", "scenarios": [ { "id": "a", "shocks": [ { "asset": "ETH", "by": -0.5 } ] } ] }"#
      ), ("portfolios/acme.json", portfolio("acme", asset: "ETH"))),
    SiteFault("asset-by-another-name", ("portfolios/acme.json", portfolio("acme", asset: "XBT"))),
    SiteFault("broken-market", ("market.json", "["), ("portfolios/acme.json", portfolio("acme", venue: "wex"))),
    SiteFault(
      "broken-site-file", ("site.json", #"{ "titel": "Small" }"#),
      ("portfolios/acme.json", portfolio("acme", asset: "BTX"))),
    SiteFault(
      "broken-site-file-of-unknown-sets",
      ("site.json", #"{ "titel": "Small", "scenarioSets": ["moves", "movse"] }"#)),
    SiteFault(
      "set-with-the-id-of-another",
      ("scenarios/past.json", #"{ "id": "moves", "name": "M", "scenarios": [ { "id": "a", "horizonDays": 1 } ] }"#),
      ("portfolios/acme.json", portfolio("acme", scenarios: "past"))),
    SiteFault(
      "funding-between-settlements", ("scenarios/past.json", past), ("scenarios/btc.csv", rates)),
    SiteFault(
      "position-beyond-last-tier",
      ("portfolios/acme.json", portfolio("acme", position: short.replacingOccurrences(of: "1000", with: "40000000")))),
    SiteFault(
      "escape-sequences",
      (
        "portfolios/acme.json",
        "{ \"id\": \"a\u{1B}[2J\u{7}\", \"na\u{202E}me\": \"\u{85}\u{9B}31m\r\u{0}\",\r \u{1B}[31m }"
      )),
    SiteFault("escape-sequences-in-a-name", ("venues/a\u{1B}[2J\u{202E}b.JSON", "{}")),
  ]
}
