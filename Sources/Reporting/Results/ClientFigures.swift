public import Hedging

/// What one client's report comes down to, small enough to be kept from night to night: a line of `results.ndjson`.
///
/// Amounts are in the portfolio's currency. What the figures were made from stands beside them as prices and as digests, so
/// that two nights can be compared without the inputs of the first.
public struct ClientFigures: Sendable, Equatable {
  /// The form of the line. A reader that knows another refuses it.
  public static let schemaVersion = 1

  public let id: String
  public let name: String
  public let currency: String
  /// The moment of the prices.
  public let asOf: Instant
  public let status: Status
  public let value: Double
  /// Net coins at today's prices, longs less shorts, without cash.
  public let netExposure: Double
  /// What one of `currency` costs in the market's unit.
  public let currencyPrice: Double
  /// Positive is received.
  public let fundingPerDay: Double
  public let nearest: Nearest?
  /// The limits that are on watch or breached, in the report's order.
  public let limits: [Limit]
  /// Today's price of each asset that is owned or hedged, in `currency`.
  public let prices: [AssetPrice]
  public let inputs: InputDigests

  /// The liquidation nearest to today's price.
  public struct Nearest: Sendable, Equatable {
    public let account: String
    public let symbol: String
    public let side: String
    public let price: Double?
    /// From the mark, as a fraction of it.
    public let distance: Double?
    public let isLiquidatable: Bool

    public init(
      account: String, symbol: String, side: String, price: Double?, distance: Double?, isLiquidatable: Bool
    ) {
      self.account = account
      self.symbol = symbol
      self.side = side
      self.price = price
      self.distance = distance
      self.isLiquidatable = isLiquidatable
    }

    /// How far away it is; 0 for what can be liquidated already.
    var reach: Double { isLiquidatable ? 0 : distance?.magnitude ?? .infinity }
  }

  /// A limit and where it stands.
  public struct Limit: Sendable, Equatable {
    public let kind: LimitCheck.Kind
    public let subject: String
    public let value: Double?
    public let bound: Double?
    /// `nil` where it is beyond any number.
    public let use: Double?
    public let status: Status

    public init(
      kind: LimitCheck.Kind, subject: String, value: Double?, bound: Double?, use: Double?, status: Status
    ) {
      self.kind = kind
      self.subject = subject
      self.value = value
      self.bound = bound
      self.use = use
      self.status = status
    }
  }

  public struct AssetPrice: Sendable, Equatable {
    public let asset: String
    public let price: Double

    public init(asset: String, price: Double) {
      self.asset = asset
      self.price = price
    }
  }

  public init(
    id: String, name: String, currency: String, asOf: Instant, status: Status, value: Double, netExposure: Double,
    currencyPrice: Double, fundingPerDay: Double, nearest: Nearest?, limits: [Limit], prices: [AssetPrice],
    inputs: InputDigests
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.asOf = asOf
    self.status = status
    self.value = value
    self.netExposure = netExposure
    self.currencyPrice = currencyPrice
    self.fundingPerDay = fundingPerDay
    self.nearest = nearest
    self.limits = limits
    self.prices = prices
    self.inputs = inputs
  }

  /// The limits that are breached.
  var breaches: [Limit] { limits.filter { $0.status == .breach } }
}
