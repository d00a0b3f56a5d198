import Testing

@testable import Parsing

/// The lists of fields are data that schemas and pages will show, so they are held to their form.
@Suite struct FieldListTests {
  /// The outermost lists and all that stand inside them.
  private var lists: [FieldList] {
    let files = [
      SiteFields.list, MarketFields.list, VenueFields.list, PortfolioFields.list, ScenarioSetFields.list,
      CcxtTierFields.list,
    ]
    return files.flatMap(Self.withInner)
  }

  private static func withInner(_ list: FieldList) -> [FieldList] {
    [list] + list.fields.flatMap { inner($0.kind).flatMap(withInner) }
  }

  private static func inner(_ kind: FieldKind) -> [FieldList] {
    switch kind {
    case .object(let list): [list]
    case .list(let element, _): inner(element)
    case .map(_, let value): inner(value)
    case .form, .number, .choice, .notYetSupported: []
    }
  }

  @Test func `every object of the formats is among the lists`() {
    let titles = Set(lists.map(\.title.description))
    #expect(
      titles == [
        "site", "menu entry", "logo", "accent", "limits", "hedgeRatio", "market", "contract", "venue", "rules", "fees",
        "tier", "info",
        "portfolio", "holding", "plan", "account", "collateral", "position", "scenario set", "scenario", "shock",
        "path point", "funding", "funding step", "history", "top-up", "venue default", "exit",
      ])
  }

  @Test func `no list names a field twice`() {
    for list in lists {
      let names = list.names.map(\.description)
      #expect(Set(names).count == names.count, "\(list.title)")
    }
  }

  @Test func `every field is described in a sentence`() {
    for field in lists.flatMap(\.fields) {
      #expect(field.description.last == ".", "\(field.name)")
      #expect(field.description.first?.isLowercase == false, "\(field.name)")
      #expect(field.isSupported || !field.isRequired, "\(field.name)")
    }
  }

  @Test func `only files take a schema and a note`() {
    let withNote = lists.filter { $0.names.contains { $0.description == "note" } }
    #expect(Set(withNote.map(\.title.description)) == ["site", "market", "venue", "portfolio", "scenario set"])
  }
}
