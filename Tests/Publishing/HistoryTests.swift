import Foundation
import Hedging
import Testing

@testable import Parsing
@testable import Publishing
@testable import Reporting
@testable import hedgerow

/// Nights of clients in one file.
@Suite struct HistoryTests {
  @Test func `what a line says is what was written`() throws {
    let night = Self.night(day: 20, distance: nil)
    let line = night.line(of: "acme")
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"schemaVersion": 1,"asOf": "2026-11-20T00:00:00Z","id": "acme","status": "watch","currency": "USDT",\
        "value": 1000,"netExposure": -2.5,"fundingPerDay": 0.25,"distance": null}

        """)
    #expect(ClientNight.id(of: line.dropLast()) == "acme")
    #expect(ClientNight(Source(file: "h", bytes: line.dropLast()), of: "acme") == night)
    #expect(ClientNight(Source(file: "h", bytes: line.dropLast()), of: "other") == nil)
  }

  /// More clients and nights than one look at the file finds; the order of clients turns every night.
  @Test func `each client has its own nights of the last thirty days, in order`() throws {
    try FixtureFolder.withTemporary { folder in
      let path = folder + "/h.ndjson"
      let clients = (1...60).map { "client-\($0)" }
      var bytes: [UInt8] = []
      for day in 1...45 {
        for (place, id) in (day.isMultiple(of: 2) ? clients : clients.reversed()).enumerated() where place != day {
          let number = Double(id.dropFirst(7)) ?? 0
          bytes += Self.night(day: day, distance: number / 100).line(of: id)
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let history = try History(path, before: Self.moment(day: 44))
      for (index, id) in clients.enumerated() {
        let days = (14...43).filter { $0.isMultiple(of: 2) ? index != $0 : 59 - index != $0 }
        let nights = try history.nights(of: id)
        #expect(nights.map(\.asOf) == days.map(Self.moment), "\(id)")
        #expect(nights.allSatisfy { $0.distance == Double(index + 1) / 100 })
      }
      #expect(try history.nights(of: "client-61").isEmpty)
    }
  }

  @Test func `a night is added once the site stands, and the same night again changes no byte`() throws {
    try withSite { site, folder in
      let path = folder + "/h.ndjson"
      #expect(try build(site, folder).code == 0)
      let first = try text(path)
      #expect(first.split(separator: "\n").count == 3)
      let report = try text(folder + "/out/reports/guide/index.md")
      #expect(!report.contains("The last nights"))
      #expect(try build(site, folder).code == 0)
      #expect(try text(path) == first)
      #expect(try text(folder + "/out/reports/guide/index.md") == report)

      try turn(site, to: "2026-11-21")
      for _ in 1...2 {
        #expect(try build(site, folder).code == 0)
        let both = try text(path)
        #expect(both.hasPrefix(first) && both.split(separator: "\n").count == 6)
        let report = try text(folder + "/out/reports/guide/index.md")
        #expect(report.contains("## The last nights"))
        #expect(report.contains("](trend.svg)"))
        #expect(report.contains("| Nov 20, 2026 |") && report.contains("| Nov 21, 2026 |"))
        #expect(FileManager.default.fileExists(atPath: folder + "/out/reports/guide/trend.svg"))
      }
      // A night before the last is not added.
      let both = try text(path)
      try turn(site, to: "2026-11-20")
      #expect(try build(site, folder).code == 0)
      #expect(try text(path) == both)
    }
  }

  @Test func `lines of a night that was cut off are written anew`() throws {
    try withSite { site, folder in
      let path = folder + "/h.ndjson"
      _ = try build(site, folder)
      let whole = try text(path)
      try FixtureFolder.write(String(whole.dropLast(40)), to: path)
      #expect(try build(site, folder).code == 0)
      #expect(try text(path) == whole)
      // What is cut off of an earlier night goes.
      let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
      try FixtureFolder.write(String(whole.dropLast(40)), to: path)
      try turn(site, to: "2026-11-21")
      #expect(try build(site, folder).code == 0)
      let (before, after): ([String], [String]) = (lines.prefix(2).map(String.init), lines.prefix(3).map(String.init))
      let expected: [String] = before + after.map { $0.replacing("11-20T", with: "11-21T") }
      let found: [String] = try text(path).split(separator: "\n").map(String.init)
      #expect(found == expected)
    }
  }

  @Test func `a build that fails adds nothing, and neither does one of a part`() throws {
    try withSite { site, folder in
      let path = folder + "/h.ndjson"
      try FixtureFolder.write("Hello\n", to: site + "/templates/reprot.md")
      #expect(try build(site, folder).code == 1)
      #expect(!FileManager.default.fileExists(atPath: path))
      try FileManager.default.removeItem(atPath: site + "/templates/reprot.md")
      _ = try build(site, folder)
      let whole = try text(path)
      try turn(site, to: "2026-11-21")
      #expect(try build(site, folder, ["--only", "guide"]).code == 0)
      #expect(try text(path) == whole)
      #expect(try text(folder + "/out/reports/guide/index.md").contains("## The last nights"))
    }
  }

  @Test func `a file of something else is left alone, and a line that does not belong is told`() throws {
    try withSite { site, folder in
      let path = folder + "/h.ndjson"
      try FixtureFolder.write("{}\n", to: path)
      #expect(try build(site, folder).code == 1)
      #expect(try text(path) == "{}\n")
      let (old, new) = (Self.night(day: 18, distance: 1), Self.night(day: 19, distance: 1))
      let never = String(decoding: new.line(of: "acme"), as: UTF8.self).replacing("-11-", with: "-13-")
      for wrong in [Array("{}\n".utf8), old.line(of: "acme"), Array(never.utf8)] {
        try Data(new.line(of: "acme") + wrong).write(to: URL(fileURLWithPath: path))
        let run = try build(site, folder)
        #expect(run.code == 1)
        #expect(
          run.errors.hasPrefix(
            """
            error: the history cannot be read
            --> \(path)
            = line 2 is no line of a history, or of an earlier night than the line before it
            hint: name another file with `--history`, or take what does not belong out of this one
            """))
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/index.html"))
    }
  }

  private static func moment(day: Int) -> Instant { Instant(milliseconds: 1_793_404_800_000 + Int64(day) * 86_400_000) }

  private static func night(day: Int, distance: Double?) -> ClientNight {
    ClientNight(
      asOf: moment(day: day), status: .watch, currency: "USDT", value: 1000, netExposure: -2.5, fundingPerDay: 0.25,
      distance: distance)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func build(_ site: String, _ folder: String, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["build", site, "--output", folder + "/out", "--history", folder + "/h.ndjson"] + more)
  }

  private func turn(_ site: String, to day: String) throws {
    let path = site + "/market.json"
    let market = try text(path).replacing(#/"asOf": "[0-9-]+T/#, with: "\"asOf\": \"\(day)T")
    try FixtureFolder.write(market, to: path)
  }

  private func withSite(_ body: (String, String) throws -> Void) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      try body(folder + "/site", folder)
    }
  }
}

extension History {
  fileprivate func nights(of id: String) throws -> [ClientNight] {
    try lines(of: id).map { try night($0, of: id) }
  }
}
