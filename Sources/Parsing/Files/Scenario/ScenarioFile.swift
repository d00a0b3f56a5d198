public import Hedging

/// A named set of scenarios: `scenarios/ID.json`.
public enum ScenarioFile {
  /// Reads a set against the market, so that a shock on an asset without a
  /// price (a misspelt one, most likely) is refused and not passed over.
  public static func read(_ source: Source, market: Market) throws(Faults) -> ScenarioSet {
    let reading = try Reading(source)
    let set = try reading.finish(ScenarioSetFields.type.read(reading.document.root, reading))
    ShockedAssets(market: market, reading: reading).check(set)
    return try reading.finish(set)
  }
}

/// The fields of a scenario set's file.
enum ScenarioSetFields {
  static let id = Field<String>("id", .id, "The set's id, by which portfolios name it.")
  static let name = Field<String>("name", .name, "The set's name as reports show it.")
  static let scenarios = Field<[Scenario]>(
    "scenarios", .list(of: ScenarioFields.type, isEmptyAllowed: false), "The scenarios, as they are told.")

  static let list = FieldList("scenario set", isFile: true, [id, name, scenarios])

  static let type = FieldType<ScenarioSet>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let scenarios = fields[scenarios]
    if let scenarios { fields.refuseDuplicates(in: Self.scenarios, of: scenarios.map(\.id), at: "id") }
    guard let id, let name, let scenarios else { return nil }
    return ScenarioSet(id: id, name: name, scenarios: scenarios)
  }
}
