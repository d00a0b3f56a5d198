import Foundation

@testable import Publishing

/// A generated site whose clients stand in streams, and what its builds made.
struct StreamSite {
  let folder: String
  var site: String { folder + "/site" }

  /// - Parameter streams: by name, the lines of each.
  init(_ folder: String, clients: Int, _ streams: ([String]) -> [String: [String]]) throws {
    self.folder = folder
    var lines: [String] = []
    for (path, text) in GeneratedBook(clients: clients).files.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix("portfolios/") {
        lines.append(text.split(separator: "\n").joined(separator: " "))
      } else {
        try FixtureFolder.write(text, to: folder + "/site/" + path)
      }
    }
    for (name, lines) in streams(lines) {
      try FixtureFolder.write(lines.map { $0 + "\n" }.joined(), to: site + "/portfolios/" + name)
    }
  }

  static func with(clients: Int, _ streams: ([String]) -> [String: [String]], _ body: (StreamSite) throws -> Void)
    throws
  {
    try FixtureFolder.withTemporary { folder in try body(StreamSite(folder, clients: clients, streams)) }
  }

  /// Writes other settings than the generated ones.
  func set(_ fields: String) throws {
    try FixtureFolder.write(
      #"{ "title": "Book", "scenarioSets": ["desk"], "alternatives": false, \#(fields) }"#, to: site + "/site.json")
  }

  @discardableResult
  func build(_ output: String = "out", only: Set<String>? = nil, jobs: Int = 2) throws -> SiteBuild.Result {
    try SiteBuild(site: site, generator: "hedgerow test").write(to: folder + "/" + output, only: only, jobs: jobs)
  }

  func files(_ output: String = "out") throws -> [String: Data] { try FixtureFolder.contents(folder + "/" + output) }

  func replace(_ text: String, with other: String, in file: String) throws {
    let path = site + "/" + file
    let old = try String(contentsOfFile: path, encoding: .utf8)
    try FixtureFolder.write(old.replacing(text, with: other), to: path)
  }
}
