import Hedging
import Markup
import Parsing
import Reporting

/// Every reader of the program.
extension FuzzWorld {
  func targets() -> [FuzzTarget] {
    let (world, market, venues, composer) = (world, market, venues, composer)
    let portfolios = Corpus.files("Site/portfolios", ending: ".json") + faults("portfolio")
    let venueFiles = Corpus.files("Site/venues", ending: ".json").filter { $0.count < 20_000 } + faults("venue")
    return [
      .json("json", corpus: portfolios + faults("json") + kept("json")) { source throws(Faults) in
        _ = try JSONDocument(source)
        return []
      },
      .json("site", corpus: [Corpus.file("Site/site.json")] + faults("site")) { source throws(Faults) in
        _ = try SiteFile.read(source)
        try SiteFile.check(source, scenarioSets: world.scenarioSets)
        return []
      },
      .json("market", corpus: [Corpus.file("Site/market.json")] + faults("market") + kept("market")) {
        source throws(Faults) in
        let market = try MarketFile.read(source) { _ in Self.history }
        return [try mutated(market: market, venues: venues, composer)]
      },
      .json("venue", corpus: venueFiles + kept("venue")) { source throws(Faults) in
        let venue = try VenueFile.read(source) { _ in Self.tiers }
        return [try mutated(market: market, venues: [venue] + venues.filter { $0.id != venue.id }, composer)]
      },
      .json("tiers", corpus: [Array(Self.smallTiers.utf8)] + faults("tiers")) {
        source throws(Faults) in
        _ = try VenueFile.read(Source(file: "venue", bytes: Array(Self.tiersVenue.utf8))) { _ in source }
        return []
      },
      .json("portfolio", corpus: portfolios + kept("portfolio")) { source throws(Faults) in
        [try Self.report(source, world, composer)]
      },
      .json("scenario", corpus: Corpus.files("Site/scenarios", ending: ".json") + faults("scenario") + kept("scenario"))
      { source throws(Faults) in
        let set = try ScenarioFile.read(source, market: market, venues: venues) { _ in Self.history }
        return [Self.violation(composer, evaluate(evaluations[0].snapshot, [set]))]
      },
      history, template("report.md"), template("index.md"), template("page.html"),
    ]
  }

  private var history: FuzzTarget {
    let tokens = [",", "time", "asset", "price", "high", "low", "mark", "fundingRate", "BTC", "1e30", "0", "-1", "Z"]
    let corpus = [Self.history.bytes] + Corpus.files("Tests/Fixtures/faults", beginning: "history", ending: ".csv")
    return FuzzTarget("history", corpus: corpus + kept("history"), tokens: tokens, isJSON: false) { bytes in
      let read = { (source: Source) throws(Faults) -> PriceHistory in try HistoryFile.read(source, market: market) }
      do throws(Faults) {
        let rows = try read(Source(file: "input", bytes: bytes)).rows
        return rows.allSatisfy { $0.price.value.isFinite && $0.price.value > 0 } ? nil : "a price is not positive"
      } catch {
        return FaultCheck.violation(of: error, in: bytes) { source throws(Faults) in _ = try read(source) }
      }
    }
  }

  /// The template reader, and behind it libcmark, tables and filling.
  private func template(_ name: String) -> FuzzTarget {
    let tokens = [
      "{{", "}}", "{{#", "{{^", "{{/", "{{!", "{{>", "|", "| --- |\n", "|--:|", "`", "```\n", "*", "**", "_", "[", "](",
      "<", "<!-- .a: B -->\n", "&amp;", "# ", "> ", "- ", "1. ", "    ", "\n\n", "{{#scenarios}}", "{{/scenarios}}",
      "{{portfolio.name}}", "{{#positions}}\n", "{{/positions}}\n", "===\n", "---\n", "[a]: /b\n", "| or \"x\"",
    ]
    let corpus = [
      Corpus.file("Templates/\(name)"), Array("# {{portfolio.name}}\n\n| a | b |\n|--|-:|\n| `c` | *d* |\n".utf8),
    ]
    return FuzzTarget(name, corpus: corpus + kept("template"), tokens: tokens, isJSON: false) { bytes in
      let frame = SiteFrame(title: "Fuzzing", generator: "fuzzing")
      do {
        let composer = try Composer(frame: frame, overrides: [name: bytes])
        guard name == "report.md" else {
          _ = name == "index.md" ? composer.html(of: book) : composer.compose(evaluations[0], depth: 2).html
          return nil
        }
        // Whether it comes out equal twice shows in a few as in all.
        let violation = Self.violation(composer, evaluations[0], twice: bytes.count.isMultiple(of: 8))
        return violation.isEmpty || violation.hasPrefix("the Markdown says") ? nil : violation
      } catch let faults as TemplateFaults {
        if faults.faults.isEmpty || faults.faults.count > TemplateFaults.limit {
          return "\(faults.faults.count) faults"
        }
        return faults.faults.contains { $0.line < 1 || $0.column < 1 } ? "a fault without a place" : nil
      } catch { return "another error: \(error)" }
    }
  }

  private func mutated(market: Market, venues: [Venue], _ composer: Composer) throws(Faults) -> String {
    let world = World(market: market, venues: venues, scenarioSets: Array(world.scenarioSets.prefix(1)))
    for bytes in Corpus.portfolios {
      guard let file = try? PortfolioFile.read(Source(file: "portfolio", bytes: bytes), in: world) else { continue }
      let violation = Self.violation(composer, evaluate(file.snapshot, file.scenarioSets))
      if !violation.isEmpty { return violation }
    }
    return ""
  }

  private func faults(_ kind: String) -> [[UInt8]] {
    Corpus.files("Tests/Fixtures/faults", beginning: kind, ending: ".json")
  }

  private func kept(_ kind: String) -> [[UInt8]] { Corpus.files("Tests/Fixtures/fuzz", beginning: kind) }

  private static let smallTiers = """
    {"BTC/USDT:USDT":[{"minNotional":0,"maxNotional":50000,"maintenanceMarginRate":0.004,"maxLeverage":125,
    "info":{"cum":"0"}},{"minNotional":50000,"maxNotional":600000,"maintenanceMarginRate":0.005,"maxLeverage":100}]}
    """

  private static let tiersVenue = """
    {"id":"v","name":"V","asOf":"2026-11-20","source":"s","fees":{"maker":0,"taker":0.001},"contracts":[
    {"symbol":"BTC/USDT:USDT","type":"linear","contractSize":0.001,"fundingIntervalHours":8,"tiersFile":"t.json"}]}
    """
}
