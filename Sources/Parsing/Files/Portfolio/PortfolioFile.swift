public import Hedging

/// One client's file: the portfolio with everything it names found and priced.
///
/// Reading runs through three stages: the text is JSON; it has the fields of a portfolio; and the world has what it names.
/// Of a portfolio whose fields are at fault, names that lead nowhere are told too.
public struct PortfolioFile: Sendable {
  /// The portfolio with its contracts and quotes, ready to be evaluated.
  public let snapshot: Snapshot
  /// The scenario sets the portfolio asks for, in its order; else the world's default.
  public let scenarioSets: [ScenarioSet]
  /// The report template: the one that is asked for, else the world's first.
  public let template: String
  /// What is most likely a mistake and can be evaluated all the same.
  public let warnings: [Fault]

  /// Reads a portfolio; the limits it leaves open are the house's.
  ///
  /// A list of no sets, `"scenarios": []`, asks for none; only a portfolio
  /// without the field gets the default ones.
  public static func read(_ source: Source, in world: World) throws(Faults) -> PortfolioFile {
    let reading = try Reading(source)
    let form = PortfolioFields.type.read(reading.document.root, reading)
    reading.addUnknownNames { second in
      var names = PortfolioNames(PortfolioLookup(world: world, reading: second))
      names.check()
    }
    var written = try reading.finish(form)
    written.portfolio.limits = written.portfolio.limits.filled(from: world.houseLimits)
    let lookup = PortfolioLookup(world: world, reading: reading)
    let sets = lookup.scenarioSets(written.scenarios)
    let template = lookup.template(written.template)
    let snapshot = lookup.snapshot(of: written.portfolio)
    return try reading.finish(
      snapshot.map {
        PortfolioFile(snapshot: $0, scenarioSets: sets, template: template, warnings: reading.warnings)
      })
  }
}
