import Parsing
import Testing

@testable import Publishing

@Suite struct ClientIDsTests {
  @Test func `every id is found by its number and every number by its id`() {
    let texts = (0..<5000).map { "client-" + String($0 * 7919 % 5000, radix: 36) }
    var ids = ClientIDs()
    for (number, text) in texts.enumerated() {
      #expect(ids.number(of: text) == nil)
      #expect(ids.add(text) == (number, true))
      #expect(ids.add(text) == (number, false))
    }
    #expect(ids.count == texts.count)
    #expect(texts.indices.allSatisfy { ids[$0] == texts[$0] && ids.number(of: texts[$0]) == $0 })
  }

  @Test(arguments: [SiteFile.ReportFolders.one, .many])
  func `clients are in the order of their reports' paths`(folders: SiteFile.ReportFolders) {
    let texts = ["b", "a1", "a", "a-b", "ab", "a-1", "z-", "1", "11", "a11", "a-11", "cb", "c-b", "z"]
    let places = ReportPlaces(isStandalone: false, folders: folders)
    var ids = ClientIDs()
    for text in texts { _ = ids.add(text) }
    let paths = places.inOrder(ids).map { places.path(of: ids[Int($0)]) }
    #expect(paths == texts.map(places.path(of:)).sorted())
  }
}
