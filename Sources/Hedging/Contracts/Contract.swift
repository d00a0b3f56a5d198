/// How a contract's profit is counted.
public enum ContractType: String, Sendable, CaseIterable {
  /// Sized in coins, margined and settled in the quote currency: `PnL = s·Q·(M − E)`.
  case linear
  /// Sized in quote units, margined and settled in the coin: `PnL = s·Q·(1/E − 1/M)`.
  case inverse
}

/// One contract as a venue lists it: a perpetual, or a dated future when it has an `expiry`.
public struct Contract: Sendable, Equatable {
  /// The unified symbol, such as `BTC/USDT:USDT`, `BTC/USD:BTC` or `BTC/USDT:USDT-261225`.
  public var symbol: Symbol
  public var type: ContractType
  /// Base units (linear) or quote units (inverse) in one contract.
  public var contractSize: Double
  /// When a dated future settles; a perpetual has none.
  public var expiry: Instant?
  /// The smallest price step. Used to show prices, never to compute them.
  public var tickSize: Price?
  /// Orders are whole multiples of this many contracts.
  public var stepContracts: Double
  /// The smallest order, in contracts.
  public var minContracts: Double
  /// When and within which bounds funding is paid; a dated future has none.
  public var funding: FundingSchedule?
  public var margin: MarginSchedule

  public init(
    symbol: Symbol, type: ContractType, contractSize: Double, expiry: Instant? = nil, tickSize: Price? = nil,
    stepContracts: Double = 1, minContracts: Double? = nil, funding: FundingSchedule?, margin: MarginSchedule
  ) {
    self.symbol = symbol
    self.type = type
    self.contractSize = contractSize
    self.expiry = expiry
    self.tickSize = tickSize
    self.stepContracts = stepContracts
    self.minContracts = minContracts ?? stepContracts
    self.funding = funding
    self.margin = margin
  }

  /// `contracts × contractSize`: coins (linear) or quote units (inverse).
  ///
  /// Example: 1,000 contracts of 0.001 BTC are 1 BTC.
  public func quantity(ofContracts contracts: Double) -> Quantity { Quantity(contracts * contractSize) }

  /// The value of `quantity` at `price` in the settlement currency: linear `Q·p`, inverse `Q/p`.
  ///
  /// Example: 1 BTC at 30,000 is 30,000 USDT; 30,000 USD at 30,000 are 1 BTC.
  public func notional(of quantity: Quantity, at price: Price) -> Money {
    type == .linear ? quantity * price : quantity / price
  }
}
