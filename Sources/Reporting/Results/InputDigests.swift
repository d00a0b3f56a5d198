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
    var prices = Facts()
    var positions = Facts()
    var funding = Facts()
    var limits = Facts()
    var rules = Facts()
    for exposure in evaluation.exposures {
      prices.add {
        $0.text(exposure.asset.code)
        $0.number(exposure.price.value)
      }
    }
    for holding in snapshot.portfolio.holdings {
      positions.add {
        $0.text(holding.asset.code)
        $0.number(holding.quantity.value)
      }
    }
    for account in snapshot.accounts {
      let (id, venue) = (account.account.id, account.venue.id)
      positions.add {
        $0.text(id)
        $0.text(venue)
      }
      if case .cross(let collateral) = account.account.marginMode {
        for part in collateral { positions.add { $0.collateral(part, in: id) } }
      }
      rules.add { $0.venue(account.venue) }
      for open in account.positions {
        let symbol = open.contract.symbol.text
        prices.add {
          $0.text(venue)
          $0.text(symbol)
          $0.number(open.quote.mark.value)
          $0.number(open.quote.index.value)
        }
        positions.add { $0.position(open.position, in: id) }
        funding.add {
          $0.text(venue)
          $0.text(symbol)
          $0.number(open.quote.fundingRate?.value)
        }
        rules.add { $0.contract(open.contract, at: venue) }
      }
    }
    limits.add { $0.limits(snapshot.portfolio.limits) }
    for check in evaluation.limits where check.kind == .survival { limits.add { $0.text(check.subject) } }
    self.init(
      prices: prices.digest, positions: positions.digest, funding: funding.digest, limits: limits.digest,
      rules: rules.digest)
  }
}

extension Facts {
  fileprivate mutating func collateral(_ part: Collateral, in account: String) {
    text(account)
    text(part.asset.code)
    number(part.quantity.value)
    number(part.haircut.value)
  }

  fileprivate mutating func position(_ position: Position, in account: String) {
    text(account)
    text(position.symbol.text)
    text(position.side.rawValue)
    number(position.contracts)
    number(position.entryPrice.value)
    number(position.leverage)
    number(position.collateral?.value)
  }

  fileprivate mutating func limits(_ limits: Limits) {
    number(limits.minLiquidationDistance)
    number(limits.maxLeverage)
    number(limits.hedgeRatio?.min)
    number(limits.hedgeRatio?.max)
    number(limits.maxAnnualFundingCost?.value)
  }

  fileprivate mutating func venue(_ venue: Venue) {
    let (rules, fees) = (venue.rules, venue.fees)
    text(venue.id)
    text(rules.maintenanceBasis.rawValue)
    text(rules.closeFee.rawValue)
    text(rules.fundingReference.rawValue)
    text(rules.twoWay.rawValue)
    text(rules.residual.rawValue)
    text(rules.marginRatio.rawValue)
    number(fees.maker.value)
    number(fees.taker.value)
    number(fees.spot?.value)
  }

  fileprivate mutating func contract(_ contract: Contract, at venue: String) {
    text(venue)
    text(contract.symbol.text)
    text(contract.type.rawValue)
    number(contract.contractSize)
    text(contract.expiry?.rfc3339)
    number(contract.funding?.intervalHours)
    number(contract.funding?.cap?.value)
    number(contract.funding?.floor?.value)
    text(contract.margin.unit.rawValue)
    for tier in contract.margin.tiers {
      number(tier.floor)
      number(tier.cap)
      number(tier.maintenanceRate.value)
      number(tier.maintenanceAmount.value)
      number(tier.maxLeverage)
    }
  }
}
