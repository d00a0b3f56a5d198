import Hedging
import Parsing
import Reporting

/// Reads what ``ClientFigures/line`` writes. Members that a later version adds are passed over.
extension ClientFigures {
  /// The id in a line, without reading all of it; `nil` of what no build of this form wrote.
  static func id(of line: ArraySlice<UInt8>) -> String? {
    let head = Array("\(mark)\(schemaVersion),\"id\": \"".utf8)
    guard line.starts(with: head), let end = line[(line.startIndex + head.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    // Ids have no character that would be escaped.
    return String(decoding: line[(line.startIndex + head.count)..<end], as: UTF8.self)
  }

  /// Whether the line is of a portfolio that was at fault, as `--results` writes them.
  static func isOfFault(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "\(mark)\(schemaVersion),\"id\": null".utf8)
  }

  /// `nil` of what is no line of a build.
  init?(_ source: Source) {
    guard let line = try? JSONDocument(source).root, let id = line["id"]?.string, let name = line["name"]?.string,
      let currency = line["currency"]?.string, let asOf = line["asOf"]?.string.flatMap(Instant.init(rfc3339:)),
      let status = line["status"]?.string.flatMap(Status.init(rawValue:)), let value = line["value"]?.number,
      let netExposure = line["netExposure"]?.number, let currencyPrice = line["currencyPrice"]?.number,
      let fundingPerDay = line["fundingPerDay"]?.number, let inputs = line["inputs"].flatMap(InputDigests.init),
      let limits = Self.list(line["limits"], Limit.init), let prices = Self.list(line["prices"], AssetPrice.init),
      let written = line["nearest"]
    else { return nil }
    let nearest = Nearest(written)
    guard nearest != nil || written.kind == .null else { return nil }
    self.init(
      id: id, name: name, currency: currency, asOf: asOf, status: status, value: value, netExposure: netExposure,
      currencyPrice: currencyPrice, fundingPerDay: fundingPerDay, nearest: nearest, limits: limits,
      prices: prices, inputs: inputs)
  }

  /// All of a list; `nil` where an element is none: what is passed over would seem to have gone since.
  private static func list<Element>(_ value: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let value, value.kind == .array else { return nil }
    var list: [Element] = []
    for element in value.elements {
      guard let element = read(element) else { return nil }
      list.append(element)
    }
    return list
  }
}

extension ClientFigures.Nearest {
  fileprivate init?(_ value: JSONValue) {
    guard let account = value["account"]?.string, let symbol = value["symbol"]?.string,
      let side = value["side"]?.string, let isLiquidatable = value["liquidatable"]?.boolean
    else { return nil }
    self.init(
      account: account, symbol: symbol, side: side, price: value["price"]?.number,
      distance: value["distance"]?.number, isLiquidatable: isLiquidatable)
  }
}

extension ClientFigures.Limit {
  fileprivate init?(_ value: JSONValue) {
    guard let kind = value["limit"]?.string.flatMap(LimitCheck.Kind.init(rawValue:)),
      let subject = value["subject"]?.string, let status = value["status"]?.string.flatMap(Status.init(rawValue:))
    else { return nil }
    self.init(
      kind: kind, subject: subject, value: value["value"]?.number, bound: value["bound"]?.number,
      use: value["use"]?.number, status: status)
  }
}

extension ClientFigures.AssetPrice {
  fileprivate init?(_ value: JSONValue) {
    guard let asset = value["asset"]?.string, let price = value["price"]?.number else { return nil }
    self.init(asset: asset, price: price)
  }
}

extension InputDigests {
  fileprivate init?(_ value: JSONValue) {
    guard let prices = value["prices"]?.string, let positions = value["positions"]?.string,
      let funding = value["funding"]?.string, let limits = value["limits"]?.string, let rules = value["rules"]?.string
    else { return nil }
    self.init(prices: prices, positions: positions, funding: funding, limits: limits, rules: rules)
  }
}
