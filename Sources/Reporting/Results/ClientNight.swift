public import Hedging

/// How a client stood in one night: a line of a history.
public struct ClientNight: Sendable, Equatable {
  public static let schemaVersion = 1

  /// The moment of the prices. Its day in UTC is the night's name.
  public let asOf: Instant
  public let status: Status
  public let currency: String
  public let value: Double
  public let netExposure: Double
  public let fundingPerDay: Double
  /// How far the nearest liquidation is from the mark, as a fraction of it: 0 where it is here, `nil` where there is none.
  public let distance: Double?

  public init(
    asOf: Instant, status: Status, currency: String, value: Double, netExposure: Double, fundingPerDay: Double,
    distance: Double?
  ) {
    self.asOf = asOf
    self.status = status
    self.currency = currency
    self.value = value
    self.netExposure = netExposure
    self.fundingPerDay = fundingPerDay
    self.distance = distance
  }

  public init(_ figures: ClientFigures) {
    self.init(
      asOf: figures.asOf, status: figures.status, currency: figures.currency, value: figures.value,
      netExposure: figures.netExposure, fundingPerDay: figures.fundingPerDay,
      distance: figures.nearest.flatMap { $0.reach.isFinite ? $0.reach : nil })
  }

  /// How every line begins, before the moment: a night's name stands at one place of each.
  public static let mark = "{\"schemaVersion\": \(schemaVersion),\"asOf\": \""

  /// The line of a client, with a line feed at its end.
  public func line(of id: String) -> [UInt8] {
    var writer = JSONWriter(isOneLine: true)
    writer.object { line in
      line.number("schemaVersion", Double(Self.schemaVersion))
      line.text("asOf", asOf.rfc3339)
      line.text("id", id)
      line.text("status", status.rawValue)
      line.text("currency", currency)
      line.number("value", value)
      line.number("netExposure", netExposure)
      line.number("fundingPerDay", fundingPerDay)
      line.number("distance", distance)
    }
    return writer.finished()
  }
}
