import Foundation
import Parsing
import Testing

@testable import Publishing

@Suite struct ReportPlacesTests {
  @Test(arguments: [
    ("acme-fund", "reports/nd/acme-fund/index.html"), ("c00417", "reports/17/c00417/index.html"),
    ("a-1", "reports/a1/a-1/index.html"), ("x", "reports/x/x/index.html"),
  ])
  func `a report's folder follows from its id alone`(id: String, path: String) throws {
    let many = ReportPlaces(isStandalone: false, folders: .many)
    #expect(many.path(of: id) == path)
    #expect(ReportPlaces(isStandalone: false, folders: .one).path(of: id) == "reports/\(id)/index.html")
    for places in [
      many, ReportPlaces(isStandalone: true, folders: .one), ReportPlaces(isStandalone: true, folders: .many),
    ] {
      let owner = try #require(places.owner(of: places.path(of: id)))
      #expect(owner.id == id)
      #expect(owner.rest == places.ending)
    }
    #expect(many.owner(of: "reports/zz/\(id)/index.html") == nil)
  }

  @Test func `a site in many folders has the same reports, and every link leads to them`() throws {
    try StreamSite.with(clients: 130) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build("one")
      try site.set(#""reportFolders": "many""#)
      try site.build("many")
      let (one, many) = (try site.files("one"), try site.files("many"))
      let id = GeneratedBook.id(42)
      #expect(many["reports/42/\(id)/report.json"] == one["reports/\(id)/report.json"])
      #expect(many.count == one.count)
      #expect(Set(many.keys.filter { $0.hasPrefix("reports/") }.map { $0.split(separator: "/")[1] }).count == 100)
      try site.build("many", only: [id])
      #expect(try site.files("many") == many)
    }
  }

  @Test func `a page of the site's own where a report stands is refused`() throws {
    try StreamSite.with(clients: 2) {
      ["a.ndjson": $0]
    } _: { site in
      try FixtureFolder.write("---\ntitle: A\n---\nA\n", to: site.site + "/pages/reports/\(GeneratedBook.id(1)).md")
      let fault = #expect(throws: PublishingFault.self) { try site.build() }
      guard case .repeatedOutput("reports/\(GeneratedBook.id(1))/index.html")? = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
    }
  }

  @Test func `a place that is a report's on some systems is refused`() throws {
    var reports = StagedReports(ReportPlaces(isStandalone: false, folders: .one))
    var files = ReportFiles()
    files.add("/index.html", isStaged: true)
    reports.add("acme", files, from: ClientPlace(ClientInput(file: 0, line: 0, content: .file(""))))
    for path in [
      "Reports/x.png", "reports/Acme/x.png", "reports/acme/Index.html", "reports/acme", "reports/acme/index.html",
    ] {
      var places = OutputPlaces()
      #expect(throws: PublishingFault.self, "\(path)") { try places.take(path, among: reports) }
    }
    var places = OutputPlaces()
    for path in ["reports/acme/x.png", "reports/acm/index.html", "report/acme/index.html"] {
      try places.take(path, among: reports)
    }
  }
}
