import Foundation
@testable import Publishing

/// A small site in which every text that can be any text is planted.
enum HostileWorld {
  struct File {
    let path: String
    let kind: String
    let value: Any
  }

  /// The site with all its fields, every section of a report and every chart.
  static func files() throws -> [File] {
    try [
      (
        "site.json", "site",
        """
        {"title":"t","organisation":"o","footer":"f","note":"n","$schema":"s","contact":"c",
        "menu":[{"title":"m","href":"index.html"}],"logo":{"file":"logo.svg","text":"l"}}
        """
      ),
      (
        "market.json", "market",
        """
        {"asOf":"2026-11-20T00:00:00Z","source":"s","note":"n","$schema":"s","spot":{"BTC":30000,"USDT":1},
        "contracts":[{"venue":"weex","symbol":"BTC/USDT:USDT","markPrice":30000,"fundingRate":0.0001},
        {"venue":"other","symbol":"BTC/USDT:USDT","markPrice":30010,"fundingRate":0.0001}],
        "volatility":{"BTC":0.55},"history":"history.csv"}
        """
      ),
      ("venues/weex.json", "venue", venue("weex", rules: "{}")),
      ("venues/other.json", "venue", venue("other", rules: #"{"maintenanceBasis":"entry"}"#)),
      ("portfolios/client.json", "portfolio", portfolio("client", contracts: 1000)),
      ("portfolios/second.json", "portfolio", portfolio("second", contracts: 500)),
      (
        "scenarios/moves.json", "scenarios",
        """
        {"id":"moves","name":"n","note":"n","$schema":"s","scenarios":[
        {"id":"down","name":"n","shocks":[{"asset":"BTC","to":27000}]},
        {"id":"up","name":"n","horizonDays":9,"shocks":[{"asset":"BTC","to":90000}],"mustSurvive":true},
        {"id":"path","name":"n","path":[{"day":3,"shocks":[{"asset":"BTC","by":0.4}]},
        {"day":9,"shocks":[{"asset":"BTC","by":-0.2}]}]}]}
        """
      ),
    ].map { File(path: $0.0, kind: $0.1, value: try JSONSerialization.jsonObject(with: Data($0.2.utf8))) }
  }

  private static func venue(_ id: String, rules: String) -> String {
    """
    {"id":"\(id)","name":"n","asOf":"2026-11-20","source":"s","note":"n","$schema":"s","rules":\(rules),
    "fees":{"maker":0.0002,"taker":0.0008},
    "contracts":[{"symbol":"BTC/USDT:USDT","type":"linear","contractSize":0.001,"fundingIntervalHours":8,"tiers":[
    {"minNotional":0,"maxNotional":900000,"maintenanceMarginRate":0.004,"maintenanceAmount":0,"maxLeverage":125}]}]}
    """
  }

  private static func portfolio(_ id: String, contracts: Int) -> String {
    """
    {"id":"\(id)","name":"n","note":"n","$schema":"s","currency":"USDT",
    "holdings":[{"asset":"BTC","quantity":2,"custody":"c"}],
    "accounts":[{"id":"short","venue":"weex","marginMode":"isolated","positions":[
    {"symbol":"BTC/USDT:USDT","side":"short","contracts":\(contracts),"entryPrice":30000,"leverage":5}]}],
    "plans":[{"asset":"BTC","hedgeRatio":1,"venue":"weex","symbol":"BTC/USDT:USDT","leverage":2}],
    "limits":{"minLiquidationDistance":0.3,"maxLeverage":1,"hedgeRatio":{"min":0.9,"max":1.05}},"scenarios":["moves"]}
    """
  }

  /// The place of every text that can be planted, in their order.
  static func places() throws -> [FreeText] {
    try files().flatMap { file in
      FreeText.all.filter { $0.file == file.kind }.flatMap { place in
        Array(repeating: place, count: place.planted(in: file.value) { $0 }.count)
      }
    }
  }

  /// The output of a build with these texts in the places, in their order; reports that stand alone by `alone-…`.
  static func build(_ texts: [String], below folder: String) throws -> [String: Data] {
    try write(texts, below: folder)
    var files = try site(below: folder)
    _ = try SiteBuild(site: folder + "/site", generator: "hedgerow test", standalone: true).write(to: folder + "/alone")
    for (name, bytes) in try pages(in: folder + "/alone") { files["alone/" + name] = bytes }
    let single = try SingleReport(site: folder + "/site", generator: "hedgerow test")
    files["single.md"] = Data(try single.bytes(of: "client", as: .md))
    return files
  }

  /// The site's build, from the files as they are.
  static func site(below folder: String) throws -> [String: Data] {
    _ = try SiteBuild(site: folder + "/site", generator: "hedgerow test").write(to: folder + "/public")
    return try pages(in: folder + "/public")
  }

  /// All files but the one that only the program reads, in which texts stand as they are.
  private static func pages(in output: String) throws -> [String: Data] {
    try FixtureFolder.contents(output).filter { $0.key != KeptClients.name }
  }

  /// One report that stands alone, from the files as they are.
  static func single(below folder: String) throws -> [UInt8] {
    try SingleReport(site: folder + "/site", generator: "hedgerow test").bytes(of: "client", as: .html)
  }

  /// The site's own files with these texts in the places.
  static func write(_ texts: [String], below folder: String) throws {
    var next = 0
    for file in try files() {
      var value = file.value
      for place in FreeText.all where place.file == file.kind {
        value =
          place.planted(in: value) { _ in
            defer { next += 1 }
            return planted(texts[next], at: place)
          }.value
      }
      try FixtureFolder.write(
        String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self),
        to: folder + "/site/" + file.path)
    }
    try FixtureFolder.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: folder + "/site/logo.svg")
    let rows = (1...60).map { day in
      let date = String(format: "2026-%02d-%02dT00:00:00Z", 9 + day / 31, day % 31 + (day >= 31 ? 1 : 0))
      return "\(date),BTC,\(30000 + day * 37 % 500),0.0001"
    }
    try FixtureFolder.write(
      (["time,asset,price,fundingRate"] + rows).joined(separator: "\n"), to: folder + "/site/history.csv")
  }

  /// Sources and contacts that are addresses become links, and that is meant: here they are none.
  static func planted(_ text: String, at place: FreeText) -> String {
    let isAddress = (text.contains("@") || text.contains("://") || text.hasPrefix("mailto:")) && !text.hasPrefix("at ")
    return isAddress && ["source", "contact"].contains(place.steps.last) ? "at " + text : text
  }

  /// The texts as they stand in the places.
  static func shownTexts(_ texts: [String]) throws -> [String] {
    zip(texts, try places()).map { planted($0, at: $1) }
  }
}
