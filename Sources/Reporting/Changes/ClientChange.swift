import Hedging

/// One client against the same client of an earlier build.
///
/// What caused a change is told by what differs between the inputs of the two builds. Where several do, all are named: which of
/// them moved a figure how far cannot be told without the inputs of the first, which are not kept.
public struct ClientChange: Sendable, Equatable {
  /// A kind of input that is not what it was.
  public enum Cause: String, Sendable, CaseIterable { case price, position, funding, limits, rules }

  /// `nil` of a client that is new.
  public let before: ClientFigures?
  public let now: ClientFigures

  public init(from before: ClientFigures?, to now: ClientFigures) {
    self.before = before
    self.now = now
  }

  /// In the order of the cases; none of a new client.
  public var causes: [Cause] {
    guard let before = before?.inputs else { return [] }
    let now = now.inputs
    let differs: [Cause: Bool] = [
      .price: before.prices != now.prices, .position: before.positions != now.positions,
      .funding: before.funding != now.funding, .limits: before.limits != now.limits, .rules: before.rules != now.rules,
    ]
    return Cause.allCases.filter { differs[$0] == true }
  }

  /// Breaches that were none before; of a new client all.
  public var newBreaches: [ClientFigures.Limit] { now.breaches.without(before?.breaches ?? []) }
  /// Breaches that are none any more, as they were; also where the limit or the position is gone.
  public var clearedBreaches: [ClientFigures.Limit] { (before?.breaches ?? []).without(now.breaches) }

  /// What was before, where its amounts are in the same currency.
  private var comparable: ClientFigures? { before.flatMap { $0.currency == now.currency ? $0 : nil } }
  public var netExposure: Double? { comparable.map { now.netExposure - $0.netExposure } }
  public var fundingPerDay: Double? { comparable.map { now.fundingPerDay - $0.fundingPerDay } }
  public var value: Double? { comparable.map { now.value - $0.value } }

  /// What share of the way to the nearest liquidation is gone: all of it where there was none before, or where it is here.
  ///
  /// Example: from 20 % to 5 % three quarters are gone. 0 where it is not nearer.
  var approach: Double {
    guard let before, let now = now.nearest else { return 0 }
    guard let was = before.nearest?.reach, was.isFinite else { return 1 }
    return was > now.reach ? 1 - now.reach / was : 0
  }

  /// The change of net exposure in the market's unit, without its sign.
  var move: Double { (netExposure ?? 0).magnitude * now.currencyPrice }
}

extension [ClientFigures.Limit] {
  /// Those that have no counterpart among others. Both sides of one contract may have the same subject, so each counts once.
  fileprivate func without(_ others: Self) -> Self {
    var others = others
    return filter { limit in
      guard let place = others.firstIndex(where: { $0.kind == limit.kind && $0.subject == limit.subject }) else {
        return true
      }
      others.remove(at: place)
      return false
    }
  }
}
