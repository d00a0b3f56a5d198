import Foundation
import Publishing

/// A small site in which every text that can be any text is one and the same.
enum HostileWorld {
  struct File {
    let path: String
    let kind: String
    let value: Any
  }

  /// Stands for the text in a build that nothing is wrong with.
  static let harmless = "QZQ"

  /// The site with all its fields.
  static func files() throws -> [File] {
    try [
      (
        "site.json", "site",
        #"{"title":"t","organisation":"o","footer":"f","note":"n","$schema":"s","menu":[{"title":"m","href":"index.html"}]}"#
      ),
      (
        "market.json", "market",
        """
        {"asOf":"2026-11-20T00:00:00Z","source":"s","note":"n","$schema":"s","spot":{"BTC":30000,"USDT":1},
        "contracts":[{"venue":"weex","symbol":"BTC/USDT:USDT","markPrice":30000,"fundingRate":0.0001}],"volatility":{"BTC":0.55}}
        """
      ),
      (
        "venues/weex.json", "venue",
        """
        {"id":"weex","name":"n","asOf":"2026-11-20","source":"s","note":"n","$schema":"s","fees":{"maker":0.0002,"taker":0.0008},
        "contracts":[{"symbol":"BTC/USDT:USDT","type":"linear","contractSize":0.001,"fundingIntervalHours":8,"tiers":[
        {"minNotional":0,"maxNotional":900000,"maintenanceMarginRate":0.004,"maintenanceAmount":0,"maxLeverage":125}]}]}
        """
      ),
      (
        "portfolios/client.json", "portfolio",
        """
        {"id":"client","name":"n","note":"n","$schema":"s","currency":"USDT",
        "holdings":[{"asset":"BTC","quantity":2,"custody":"c"}],
        "accounts":[{"id":"short","venue":"weex","marginMode":"isolated","positions":[
        {"symbol":"BTC/USDT:USDT","side":"short","contracts":1000,"entryPrice":30000,"leverage":5}]}],
        "plans":[{"asset":"BTC","hedgeRatio":1,"venue":"weex","symbol":"BTC/USDT:USDT","leverage":2}],
        "limits":{"minLiquidationDistance":0.3,"maxLeverage":1,"hedgeRatio":{"min":0.9,"max":1.05}},"scenarios":["moves"]}
        """
      ),
      (
        "scenarios/moves.json", "scenarios",
        """
        {"id":"moves","name":"n","note":"n","$schema":"s","scenarios":[
        {"id":"down","name":"n","shocks":[{"asset":"BTC","to":27000}]},
        {"id":"up","name":"n","shocks":[{"asset":"BTC","to":90000}],"mustSurvive":true}]}
        """
      ),
    ].map { File(path: $0.0, kind: $0.1, value: try JSONSerialization.jsonObject(with: Data($0.2.utf8))) }
  }

  /// The output of a build with this text in every free place, and the report by itself.
  static func build(_ text: String, below folder: String) throws -> [String: Data] {
    for file in try files() {
      var value = file.value
      for place in FreeText.all where place.file == file.kind {
        value = place.planted(in: value) { _ in planted(text, at: place) }.value
      }
      try FixtureFolder.write(
        String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self),
        to: folder + "/site/" + file.path)
    }
    let output = folder + "/public"
    _ = try SiteBuild(site: folder + "/site", generator: "hedgerow test").write(to: output)
    var files = try FixtureFolder.contents(output)
    let alone = try SingleReport(site: folder + "/site", generator: "hedgerow test")
    files["alone.html"] = Data(try alone.bytes(of: "client", as: .html))
    files["alone.md"] = Data(try alone.bytes(of: "client", as: .md))
    return files
  }

  /// The report once more, from the files as they are now.
  static func rebuild(below folder: String) throws -> [UInt8] {
    try SingleReport(site: folder + "/site", generator: "hedgerow test").bytes(of: "client", as: .html)
  }

  /// An address is made a link where a source is named, and that is meant; the site's title has something behind it so that
  /// it is never the page's.
  static func planted(_ text: String, at place: FreeText) -> String {
    if place.steps == ["source"] { return "source: " + text }
    return place.file == "site" && place.steps == ["title"] ? text + " site" : text
  }
}
