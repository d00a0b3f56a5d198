import Foundation
import Testing

@testable import Parsing

/// The places of the formats where any text may stand, from the readers' own lists of fields: a new field is among them
/// without being named here.
struct FreeText: Hashable, CustomStringConvertible {
  let file: String
  /// The names down to the field; a list is walked through.
  let steps: [String]

  var description: String { file + ": " + steps.joined(separator: ".") }

  static let all: [FreeText] = [
    ("site", SiteFields.list), ("market", MarketFields.list), ("venue", VenueFields.list),
    ("portfolio", PortfolioFields.list), ("scenarios", ScenarioSetFields.list),
  ].flatMap { file, list in places(in: list, below: []).map { FreeText(file: file, steps: $0) } }

  private static func places(in list: FieldList, below steps: [String]) -> [[String]] {
    list.fields.flatMap { field in places(of: field.kind, at: steps + ["\(field.name)"]) }
  }

  private static func places(of kind: FieldKind, at steps: [String]) -> [[String]] {
    switch kind {
    case .form(let form): isFree(form) ? [steps] : []
    case .object(let list): places(in: list, below: steps)
    case .list(let element, _): places(of: element, at: steps)
    case .map(_, let values): places(of: values, at: steps + ["*"])
    case .number, .choice, .notYetSupported: []
    }
  }

  /// No `default`: whoever adds a form has to say whether it lets any text through.
  static func isFree(_ form: Form) -> Bool {
    switch form {
    case .text, .name: true
    case .object, .list, .boolean, .number, .id, .asset, .assetOrEverything, .symbol, .instant, .date, .instantOrDate,
      .path, .url, .link, .language, .picture, .colour:
      false
    }
  }

  /// The document with a text in every such place; what there was is given along.
  func planted(in value: Any, _ text: (String) -> String) -> (value: Any, count: Int) {
    Self.plant(value, steps[...], text)
  }

  private static func plant(_ value: Any, _ steps: ArraySlice<String>, _ text: (String) -> String) -> (
    value: Any, count: Int
  ) {
    if let list = value as? [Any] {
      let planted = list.map { plant($0, steps, text) }
      return (planted.map(\.value), planted.reduce(0) { $0 + $1.count })
    }
    guard let step = steps.first else { return (text(value as? String ?? ""), value is String ? 1 : 0) }
    guard var object = value as? [String: Any], let inner = object[step] else { return (value, 0) }
    let planted = plant(inner, steps.dropFirst(), text)
    object[step] = planted.value
    return (object, planted.count)
  }
}

@Suite struct FreeTextsTests {
  @Test func `the places are found, also inside lists`() {
    for place in [
      FreeText(file: "portfolio", steps: ["name"]), FreeText(file: "portfolio", steps: ["holdings", "custody"]),
      FreeText(file: "site", steps: ["menu", "title"]), FreeText(file: "venue", steps: ["source"]),
      FreeText(file: "scenarios", steps: ["scenarios", "name"]), FreeText(file: "market", steps: ["note"]),
    ] {
      #expect(FreeText.all.contains(place), "\(place)")
    }
  }

  @Test func `the world that they are planted in has every one of them`() throws {
    let files = try HostileWorld.files()
    for place in FreeText.all {
      let count = files.filter { $0.kind == place.file }.reduce(0) { $0 + place.planted(in: $1.value) { $0 }.count }
      #expect(count > 0, "\(place) is in no file of the world")
    }
  }
}
