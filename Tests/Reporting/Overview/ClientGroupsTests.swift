import Testing

@testable import Reporting

@Suite struct ClientGroupsTests {
  @Test(arguments: [1, 100, 101, 300, 5000, 100_000])
  func `every client is in one group of at most a hundred`(count: Int) {
    let ids = (0..<count).map { "client-" + String(1_000_000 + $0) }
    let pages = ClientGroup(ids).all
    #expect(pages.flatMap(\.own) == Array(ids.indices))
    #expect(pages.allSatisfy { $0.own.count <= ClientGroup.limit && $0.children.count <= 37 })
    #expect(Set(pages.map(\.prefix)).count == pages.count)
  }

  @Test func `an id that all others begin with stands above them`() {
    let ids = ["ab"] + (100...250).map { "ab\($0)" }
    let groups = ClientGroup(ids)
    #expect(groups.own == 0..<1)
    #expect(groups.children.map(\.prefix) == ["ab1", "ab2"])
    #expect(groups.children.map(\.clients.count) == [100, 51])
  }

  @Test func `a new client moves no other`() throws {
    let ids = (1000..<1300).map { "c\($0)" }
    func place(of id: String, in ids: [String]) -> String? {
      let index = ids.firstIndex(of: id) ?? -1
      return ClientGroup(ids).all.first { $0.own.contains(index) }?.prefix
    }
    let more = (ids + ["d1", "b"]).sorted()
    #expect(place(of: "c1234", in: ids) == "c12")
    #expect(place(of: "c1234", in: more) == "c12")
  }
}
