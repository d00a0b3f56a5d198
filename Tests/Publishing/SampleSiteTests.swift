import Markup
import Publishing
import Reporting
import Testing

/// Whoever writes a template learns every name from a phrase and from a value that it really has.
@Suite struct SampleSiteTests {
  @Test(arguments: BuiltInTemplate.allCases)
  func `every name has a description and an example`(_ template: BuiltInTemplate) throws {
    let names = try SampleSite.names(of: template, generator: "hedgerow")
    #expect(names.count >= 12)
    for name in names {
      #expect(!name.description.isEmpty, "\(name.name)")
      #expect(name.example != nil, "\(name.name), \(name.description)")
    }
  }

  @Test func `the examples are the guide's first`() throws {
    let names = try SampleSite.names(of: .report, generator: "hedgerow")
    #expect(names.first { $0.name == "name" }?.example == .text("One bitcoin, hedged"))
    #expect(names.first { $0.name == "netPnl" }?.example == .number(0))
    #expect(names.first { $0.name == "exposures" }.map { $0.depth } == 0)
    #expect(names.drop { $0.name != "exposures" }.dropFirst().first.map { $0.depth } == 1)
  }

  @Test func `every filter has a description and does something to its example`() {
    for (name, filter) in BuiltInTemplate.filters {
      #expect(!filter.description.isEmpty, "\(name)")
      #expect(filter.apply(filter.sample, []) != .none, "\(name)")
      #expect(filter.apply(filter.sample, []) != filter.sample, "\(name)")
    }
  }
}
