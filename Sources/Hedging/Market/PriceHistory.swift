/// What prices did, row by row: the input of scenarios that replay a past and of estimates that are made from one.
///
/// A row is a candle that begins at `time`: `price` is the price then, `high` and `low` are what was reached from there to
/// the next row of the same asset. The funding rate is the one settled at `time`.
public struct PriceHistory: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var time: Instant
    public var asset: Asset
    public var price: Price
    public var high: Price?
    public var low: Price?
    /// The mark of the contract, where it is not the price.
    public var mark: Price?
    public var fundingRate: Rate?

    public init(
      time: Instant, asset: Asset, price: Price, high: Price? = nil, low: Price? = nil, mark: Price? = nil,
      fundingRate: Rate? = nil
    ) {
      self.time = time
      self.asset = asset
      self.price = price
      self.high = high
      self.low = low
      self.mark = mark
      self.fundingRate = fundingRate
    }
  }

  /// The file's name, as inputs refer to it.
  public var file: String
  /// In time order; rows of one time in the order of the file.
  public var rows: [Row]

  public init(file: String, rows: [Row]) {
    self.file = file
    self.rows = rows
  }

  /// The rows of one asset, in time order.
  public func rows(of asset: Asset) -> [Row] { rows.filter { $0.asset == asset } }

  /// The assets in the order in which they first appear.
  public var assets: [Asset] {
    var assets: [Asset] = []
    for row in rows where !assets.contains(row.asset) { assets.append(row.asset) }
    return assets
  }
}
