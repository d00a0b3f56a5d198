public import Hedging

/// What changed in the whole book since an earlier build: counts of everything, and the first of each list, so that memory
/// does not grow with the clients.
public struct BookChanges: Sendable {
  /// How many largest moves are told, and how many clients any other list shows.
  static let shownMoves = 10
  static let shownClients = 50

  /// The moment of the earlier prices; `nil` where the earlier build had no client that is still there or gone.
  public private(set) var since: Instant?
  /// How many clients have new breaches, and how many have some that are cleared.
  public private(set) var newBreachCount = 0
  public private(set) var clearedCount = 0
  public private(set) var newCount = 0
  public private(set) var goneCount = 0
  /// How many are the same in everything that a report says of them here.
  public private(set) var unchangedCount = 0
  private var newBreachRanking = Ranking<ClientChange>(limit: shownClients)
  private var clearedRanking = Ranking<ClientChange>(limit: shownClients)
  private var newRanking = Ranking<ClientChange>(limit: shownClients)
  private var moveRanking = Ranking<ClientChange>(limit: shownMoves)
  private var approachRanking = Ranking<ClientChange>(limit: shownMoves)
  /// The first of them by id.
  public private(set) var gone: [ClientFigures] = []

  public init() {}

  /// Worst first: what can be liquidated or is nearest to it.
  public var newBreaches: [ClientChange] { newBreachRanking.rows }
  /// By id, as clients that are new.
  public var cleared: [ClientChange] { clearedRanking.rows }
  public var new: [ClientChange] { newRanking.rows }
  /// The largest changes of net exposure, in the market's unit.
  public var moves: [ClientChange] { moveRanking.rows }
  /// Where the largest share of the way to the nearest liquidation is gone.
  public var approaches: [ClientChange] { approachRanking.rows }

  public mutating func add(_ change: ClientChange) {
    let id = change.now.id
    if let before = change.before {
      since = since ?? before.asOf
      if change.isNothing { unchangedCount += 1 }
      if change.move > 0 { moveRanking.add(change, by: (change.move, 0, 0), id: id) }
      if change.approach > 0 {
        approachRanking.add(change, by: (change.approach, -(change.now.nearest?.reach ?? .infinity), 0), id: id)
      }
    } else {
      newCount += 1
      newRanking.add(change, by: (0, 0, 0), id: id)
    }
    if !change.newBreaches.isEmpty {
      newBreachCount += 1
      newBreachRanking.add(change, by: (-(change.now.nearest?.reach ?? .infinity), 0, 0), id: id)
    }
    if !change.clearedBreaches.isEmpty {
      clearedCount += 1
      clearedRanking.add(change, by: (0, 0, 0), id: id)
    }
  }

  /// Adds clients of the earlier build that are no more.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - first: the first by id.
  public mutating func add(gone count: Int, first: [ClientFigures]) {
    goneCount += count
    gone += first
    since = since ?? first.first?.asOf
  }

  /// How many of those that are gone are told one by one.
  public static var goneLimit: Int { shownClients }
}

extension ClientChange {
  /// Whether status, net exposure, nearest liquidation, funding and breaches are what they were.
  var isNothing: Bool {
    before?.status == now.status && netExposure == 0 && fundingPerDay == 0 && before?.nearest == now.nearest
      && newBreaches.isEmpty && clearedBreaches.isEmpty
  }
}
