public import Hedging

/// A named set of scenarios: `scenarios/ID.json`.
public enum ScenarioFile {
  /// Reads a set against the market and its venues, so that a shock on an asset without a
  /// price (a misspelt one, most likely) is refused and not passed over.
  ///
  /// - Parameters:
  ///   - venues: the venues that may fail, beside those that the market quotes.
  ///   - historyFile: gives the bytes of a file that a scenario's `history` names, by that name; `nil` if there is none.
  public static func read(
    _ source: Source, market: Market, venues: [Venue] = [], historyFile: (String) -> Source? = { _ in nil }
  ) throws(Faults) -> ScenarioSet {
    let reading = try Reading(source)
    let form = ScenarioSetFields.type.read(reading.document.root, reading)
    reading.addUnknownNames { second in
      ShockedAssets(market: market, reading: second).check()
      FailingVenues(market: market, venues: venues, reading: second).check()
    }
    let written = try reading.finish(form)
    var set = written.set
    ShockedAssets(market: market, reading: reading).check()
    FailingVenues(market: market, venues: venues, reading: reading).check()
    let list = reading.document.root["scenarios"].map { Array($0.elements) }
    for (index, file) in written.histories.enumerated() where !reading.isFull {
      guard let file, let field = list?[index]["history"]?["file"] else { continue }
      guard let source = historyFile(file) else {
        reading.refuse(field, .unknownReference(Reference(.file, file), nearest: nil, known: []))
        continue
      }
      do throws(Faults) {
        let history = try HistoryFile.read(source, market: market)
        set.scenarios[index] = set.scenarios[index].replaying(history)
      } catch { reading.refuse(error) }
    }
    return try reading.finish(set)
  }
}

/// The fields of a scenario set's file.
enum ScenarioSetFields {
  static let id = Field<String>("id", .id, "The set's id, by which portfolios name it.")
  static let name = Field<String>("name", .name, "The set's name as reports show it.")
  static let scenarios = Field<[ScenarioFields.Written]>(
    "scenarios", .list(of: ScenarioFields.type, isEmptyAllowed: false), "The scenarios, as they are told.")

  static let list = FieldList("scenario set", isFile: true, [id, name, scenarios])

  /// The set, and for each scenario the file its prices are in.
  static let type = FieldType<(set: ScenarioSet, histories: [String?])>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let scenarios = fields[scenarios]
    if let scenarios { fields.refuseDuplicates(in: Self.scenarios, of: scenarios.map(\.scenario.id), at: "id") }
    // Without an id or a name it is refused; what it names is looked up all the same.
    guard let scenarios else { return nil }
    return (ScenarioSet(id: id ?? "", name: name ?? "", scenarios: scenarios.map(\.scenario)), scenarios.map(\.history))
  }
}
