import Foundation
import Hedging
import Parsing
import Testing

@testable import Publishing
import Reporting

/// Whatever the number of jobs, the same bytes are written and the same is told in the same order.
@Suite struct ParallelBuildTests {
  private static func streams(_ lines: [String]) -> [String: [String]] {
    var first = lines[..<90].map(\.self)
    first.insert("{ \"id\": 1 }", at: 40)
    return ["a.ndjson": first, "b.ndjson": Array(lines[90...]) + ["not a portfolio"]]
  }

  @Test func `every number of jobs writes the same bytes`() throws {
    try StreamSite.with(clients: 130, Self.streams) { site in
      try site.build("1", jobs: 1)
      let expected = try site.files("1")
      #expect(expected.count > 700)
      for jobs in [2, 3, 8] {
        try site.build("\(jobs)", jobs: jobs)
        #expect(try site.files("\(jobs)") == expected, "\(jobs) jobs")
      }
    }
  }

  @Test func `what is told comes in the order of the input`() throws {
    try StreamSite.with(clients: 130, Self.streams) { site in
      let build = try SiteBuild(site: site.site, generator: "hedgerow test")
      for jobs in [1, 4] {
        var noted: [String] = []
        let result = try build.write(
          to: site.folder + "/out-\(jobs)", jobs: jobs,
          note: { client in
            noted.append(client.file.split(separator: "/").last.map(String.init) ?? "")
            noted.append(client.figures.id)
          })
        let expected = (1...130).flatMap { [$0 <= 90 ? "a.ndjson" : "b.ndjson", GeneratedBook.id($0)] }
        #expect(noted == expected, "\(jobs) jobs")
        #expect(result.refused.map { $0.faults[0].place.line } == [41, 41])
      }
    }
  }

  @Test func `a check finds the same with every number of jobs`() throws {
    try StreamSite.with(clients: 130, Self.streams) { site in
      let checks = [1, 3].map { SiteCheck(site: site.site, generator: "test", jobs: $0) }
      #expect(checks[0].findings.map(\.portfolio) == checks[1].findings.map(\.portfolio))
      #expect(checks[0].statuses == checks[1].statuses)
      #expect(checks[0].refused == checks[1].refused)
      #expect(checks[0].atFault == 2)
      #expect(checks[0].statuses.values.reduce(0, +) == 130)
    }
  }

  @Test func `a fault in the middle takes back what all workers have staged`() throws {
    try StreamSite.with(clients: 60) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let before = try site.files()
      // A folder stands where a file of the fortieth client should.
      let place = site.folder + "/out/reports/\(GeneratedBook.id(40))/index.md"
      try FileManager.default.removeItem(atPath: place)
      try FileManager.default.createDirectory(
        atPath: place + OutputFolder.suffix + "/x", withIntermediateDirectories: true)
      try site.replace("\"BTC\": 30000", with: "\"BTC\": 30001", in: "market.json")
      #expect(throws: PublishingFault.self) { try site.build(jobs: 3) }
      let after = try site.files()
      #expect(after == before.filter { $0.key != "reports/\(GeneratedBook.id(40))/index.md" })
    }
  }

  @Test func `results are taken in order however they come`() {
    var deliveries = Deliveries(workers: 1)
    #expect([deliveries.begin(), deliveries.begin(), deliveries.begin()] == [true, true, true])
    #expect(deliveries.begin() == nil, "three blocks are not taken yet")
    func result(_ line: Int) -> [ClientResult] {
      [ClientResult(place: ClientPlace(ClientInput(file: 0, line: line, content: .file(""))), outcome: .passedOver)]
    }
    deliveries.deliver(result(2), of: 1)
    #expect(deliveries.take() == nil, "the first is not done")
    deliveries.deliver(result(1), of: 0)
    #expect(deliveries.take()?.map(\.place.line) == [1])
    #expect(deliveries.take()?.map(\.place.line) == [2])
    #expect(deliveries.begin() == true)
    deliveries.leave()
    #expect(deliveries.take()?.isEmpty == true)
  }
}
