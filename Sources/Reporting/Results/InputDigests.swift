import Hedging
import Markup

/// What a client's figures were made from, each kind as a digest: equal inputs have equal digests, so a digest that
/// differs says that something of its kind is another, and not what.
public struct InputDigests: Sendable, Equatable {
  /// The spot prices, and the marks and index prices of the contracts that are open.
  public let prices: String
  /// Holdings, collateral and contracts.
  public let positions: String
  /// The market's rates for the contracts that are open.
  public let funding: String
  /// The bounds, and the scenarios that must be survived.
  public let limits: String
  /// The rules, fees and margin tables of the contracts that are open.
  public let rules: String

  public init(prices: String, positions: String, funding: String, limits: String, rules: String) {
    self.prices = prices
    self.positions = positions
    self.funding = funding
    self.limits = limits
    self.rules = rules
  }
}

extension InputDigests {
  init(_ evaluation: Evaluation) {
    let snapshot = evaluation.snapshot
    var (prices, positions, funding, limits, rules) = (Facts(), Facts(), Facts(), Facts(), Facts())
    for exposure in evaluation.exposures { prices.add([exposure.asset.code, exposure.price.value]) }
    for holding in snapshot.portfolio.holdings { positions.add([holding.asset.code, holding.quantity.value]) }
    for account in snapshot.accounts {
      let id = account.account.id
      positions.add([id, account.venue.id])
      if case .cross(let collateral) = account.account.marginMode {
        for part in collateral { positions.add([id, part.asset.code, part.quantity.value, part.haircut.value]) }
      }
      rules.add(account.venue)
      for open in account.positions {
        let listing = [account.venue.id, open.contract.symbol.text]
        prices.add(listing + [open.quote.mark.value, open.quote.index.value])
        positions.add(open.position, in: id)
        funding.add(listing + [open.quote.fundingRate?.value])
        rules.add(open.contract, at: account.venue.id)
      }
    }
    limits.add(snapshot.portfolio.limits)
    for check in evaluation.limits where check.kind == .survival { limits.add([check.subject]) }
    self.init(
      prices: prices.digest, positions: positions.digest, funding: funding.digest, limits: limits.digest,
      rules: rules.digest)
  }
}

/// Facts of one kind, in whatever order they are added.
private struct Facts {
  private var lines: [String] = []

  /// Adds one fact. Each of its parts has an end of its own, so that no two facts have one text.
  mutating func add(_ parts: [(any CustomStringConvertible)?]) {
    lines.append(parts.map { ($0?.description ?? "") + "\u{1F}" }.joined() + "\n")
  }

  mutating func add(_ position: Position, in account: String) {
    add([
      account, position.symbol.text, position.side.rawValue, position.contracts, position.entryPrice.value,
      position.leverage, position.collateral?.value,
    ])
  }

  mutating func add(_ limits: Limits) {
    add([
      limits.minLiquidationDistance, limits.maxLeverage, limits.hedgeRatio?.min, limits.hedgeRatio?.max,
      limits.maxAnnualFundingCost?.value,
    ])
  }

  mutating func add(_ venue: Venue) {
    let (rules, fees) = (venue.rules, venue.fees)
    add([
      venue.id, rules.maintenanceBasis.rawValue, rules.closeFee.rawValue, rules.fundingReference.rawValue,
      rules.twoWay.rawValue, rules.residual.rawValue, rules.marginRatio.rawValue, fees.maker.value, fees.taker.value,
      fees.spot?.value,
    ])
  }

  mutating func add(_ contract: Contract, at venue: String) {
    let tiers = contract.margin.tiers.flatMap { tier in
      [
        tier.floor, tier.cap, tier.maintenanceRate.value, tier.maintenanceAmount.value, tier.maxLeverage,
      ] as [(any CustomStringConvertible)?]
    }
    add(
      [
        venue, contract.symbol.text, contract.type.rawValue, contract.contractSize, contract.expiry?.rfc3339,
        contract.funding?.intervalHours, contract.funding?.cap?.value, contract.funding?.floor?.value,
        contract.margin.unit.rawValue,
      ] + tiers)
  }

  /// Half of the hash: enough to tell two nights apart, and short in a line.
  var digest: String {
    String(SHA256.digest(of: Array(lines.sorted().joined().utf8)).hexadecimal.prefix(16))
  }
}
