public import Hedging

/// A venue's rules, fees and contracts: `venues/ID.json`.
public enum VenueFile {
  /// Reads a venue.
  ///
  /// - Parameter tiersFile: gives the bytes of a file that a contract's
  ///   `tiersFile` names, by that name; `nil` if there is none. Called once a file.
  public static func read(
    _ source: Source, tiersFile: (String) -> Source? = { _ in nil }
  ) throws(Faults) -> Venue {
    let reading = try Reading(source)
    let written = VenueFields.type.read(reading.document.root, reading)
    guard let written else {
      reading.addUnknownNames { second in
        for value in second.document.root["contracts"]?.elements.compactMap({ $0["tiersFile"] }) ?? [] {
          guard let name = value.string, Form.path.admits(name), tiersFile(name) == nil else { continue }
          second.refuse(value, .unknownReference(Reference(.file, name), nearest: nil, known: []))
        }
      }
      return try reading.finish(nil)
    }
    var venue = written.venue
    let list = reading.document.root["contracts"].map { Array($0.elements) }
    venue.contracts = withoutActuallyEscaping(tiersFile) { tiersFile in
      var files = TiersFiles(tiersFile)
      return written.contracts.enumerated().compactMap { index, contract in
        switch contract.margin {
        case .schedule(let schedule): return contract.contract(schedule)
        case .file(let name):
          let place = list?[index]["tiersFile"] ?? reading.document.root
          return files.schedule(of: contract.symbol, in: name, at: place, reading).map(contract.contract)
        }
      }
    }
    return try reading.finish(venue)
  }
}

/// The fields of a venue's file.
enum VenueFields {
  static let id = Field<String>("id", .id, "The venue's id, by which portfolios and quotes name it.")
  static let name = Field<String>("name", .name, "The venue's name as reports show it.")
  static let asOf = Field<String>("asOf", .date, "The day on which the facts were read.")
  static let source = Field<String>("source", .text, "Where the facts were read.")
  static let example = Field<Bool>.optional(
    "example", .boolean, "Whether the figures are examples and not confirmed facts; pages say so.")
  static let rules = Field<VenueRules>.optional(
    "rules", RulesFields.type, "The rules in which venues differ; what is left out is the careful choice.")
  static let fees = Field<Fees>("fees", FeesFields.type, "Trading fees as fractions of the value.")
  static let contracts = Field<[ContractFields.Written]>(
    "contracts", .list(of: ContractFields.element), "The contracts it lists.")

  static let list = FieldList("venue", isFile: true, [id, name, asOf, source, example, rules, fees, contracts])

  /// The venue without its contracts, and the contracts as they are written.
  static let type = FieldType<(venue: Venue, contracts: [ContractFields.Written])>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let asOf = fields[asOf]
    let source = fields[source]
    let isExample = fields[example] ?? false
    let rules = fields[rules] ?? VenueRules()
    let fees = fields[fees]
    let contracts = fields[contracts]
    if let contracts {
      fields.refuseDuplicates(in: Self.contracts, of: contracts.map(\.symbol), at: "symbol")
    }
    guard let id, let name, let asOf, let source, let fees, let contracts else { return nil }
    let venue = Venue(
      id: id, name: name, asOf: asOf, source: source, isExample: isExample, rules: rules, fees: fees,
      contracts: [])
    return (venue, contracts)
  }
}
