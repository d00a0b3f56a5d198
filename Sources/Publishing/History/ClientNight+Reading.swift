import Hedging
import Parsing
import Reporting

/// Reads what ``ClientNight/line(of:)`` writes. Members that a later version adds are passed over.
extension ClientNight {
  /// The id in a line, without reading all of it; `nil` of what is none.
  static func id(of line: ArraySlice<UInt8>) -> String? {
    // Behind the moment, which ends at the first quotation mark.
    let rest = line.dropFirst(mark.utf8.count).drop { $0 != UInt8(ascii: "\"") }
    let head = Array("\",\"id\": \"".utf8)
    guard rest.starts(with: head) else { return nil }
    let id = rest.dropFirst(head.count).prefix { $0 != UInt8(ascii: "\"") }
    return id.endIndex < line.endIndex ? String(decoding: id, as: UTF8.self) : nil
  }

  /// `nil` of what is no line of this client.
  init?(_ source: Source, of id: String) {
    guard let line = try? JSONDocument(source).root, line["id"]?.string == id,
      let asOf = line["asOf"]?.string.flatMap(Instant.init(rfc3339:)),
      let status = line["status"]?.string.flatMap(Status.init(rawValue:)), let currency = line["currency"]?.string,
      let value = line["value"]?.number, let netExposure = line["netExposure"]?.number,
      let fundingPerDay = line["fundingPerDay"]?.number
    else { return nil }
    self.init(
      asOf: asOf, status: status, currency: currency, value: value, netExposure: netExposure,
      fundingPerDay: fundingPerDay, distance: line["distance"]?.number)
  }
}
