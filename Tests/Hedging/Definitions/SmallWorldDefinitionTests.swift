import Hedging
import Testing

/// One position, in every small world there is.
@Suite struct SmallWorldDefinitionTests {
  /// Both types and sides, some leverages, requirements and marks around the entry price of 100.
  private static let worlds: [OnePosition] = ContractType.allCases.flatMap { type in
    Side.allCases.flatMap { side in
      VenueRules.MaintenanceBasis.allCases.flatMap { basis in
        VenueRules.CloseFee.allCases.flatMap { closeFee in
          [1.0, 2, 3, 10].flatMap { leverage in
            [90.0, 100, 110].map { mark in
              var rules = VenueRules()
              (rules.maintenanceBasis, rules.closeFee) = (basis, closeFee)
              return OnePosition(
                type: type, side: side, quantity: type == .linear ? 2 : 200, entry: 100, mark: Price(mark),
                collateral: Money(type == .linear ? 200 / leverage : 2 / leverage), leverage: leverage,
                tiers: OnePosition.flat(0.01), fee: 0.001, rules: rules)
            }
          }
        }
      }
    }
  }

  @Test func `an inverse short with all its coins behind it has no upward threshold`() throws {
    for size in [1.0, 7, 300, 30_000, 123_456.7] {
      for entry in [0.3, 3, 61.7, 10_000, 30_000.1] {
        for mark in [0.5, 1, 3] {
          for rate in [0, 0.004, 0.5] as [Rate] {
            let short = OnePosition(
              type: .inverse, quantity: size, entry: Price(entry), mark: Price(entry * mark), leverage: 1,
              tiers: OnePosition.flat(rate))
            let measure = try short.measure()
            #expect(measure.liquidation.price == nil)
            #expect(!measure.liquidation.isLiquidatable)
            #expect(measure.bankruptcyPrice == nil)
            #expect(try short.evaluation().accounts[0].liquidationShock.up == nil)
          }
        }
      }
    }
  }

  @Test func `more collateral never brings a threshold nearer`() throws {
    for world in Self.worlds {
      var (richer, before) = (world, try world.liquidationPrice())
      for _ in 0..<8 {
        richer.collateral = richer.collateral.map { $0 * 1.3 }
        let after = try richer.liquidationPrice()
        if let after {
          let price = try #require(before)
          #expect(world.side == .short ? after > price : after < price)
        }
        before = after
      }
    }
  }

  @Test func `a cross account with one position is the isolated one`() throws {
    for world in Self.worlds {
      var cross = world
      cross.isCross = true
      let (a, b) = (try world.evaluation(), try cross.evaluation())
      #expect(a.positions[0].liquidation == b.positions[0].liquidation)
      #expect(a.positions[0].bankruptcyPrice == b.positions[0].bankruptcyPrice)
      #expect(a.positions[0].equity == b.positions[0].equity)
      #expect(a.positions[0].marginRatio == b.positions[0].marginRatio)
      #expect(a.accounts[0].equity == b.accounts[0].equity)
      #expect(a.accounts[0].maintenanceMargin == b.accounts[0].maintenanceMargin)
      #expect(a.accounts[0].liquidationShock == b.accounts[0].liquidationShock)
      #expect(a.value == b.value && a.exposures == b.exposures)
      let moves = [-0.5, -0.1, 0.1, 1].map { move in
        Scenario(id: "\(move)", name: "", path: [PathPoint(day: 1, shocks: [Shock(.everything, .by(move))])])
      }
      for move in moves { #expect(try world.evaluation(move).outcomes == cross.evaluation(move).outcomes) }
    }
  }

  @Test func `what the long makes the short loses`() throws {
    for world in Self.worlds where world.side == .long {
      var (long, short) = (world, world)
      short.side = .short
      // Enough behind both that neither dies.
      (long.collateral, short.collateral, long.fundingRate, short.fundingRate) = (1e6, 1e6, 0.001, 0.001)
      for level in [80, 100, 130] as [Price] {
        let (a, b) = try (
          long.evaluation(GuideWorld.move(to: level, days: 1)), short.evaluation(GuideWorld.move(to: level, days: 1))
        )
        #expect(a.outcomes[0].hedgePnl == -b.outcomes[0].hedgePnl)
        #expect(a.outcomes[0].funding == -b.outcomes[0].funding)
        #expect(a.outcomes[0].funding < 0)
        #expect(a.exposures[0].hedgeQuantity == -b.exposures[0].hedgeQuantity)
        #expect(a.positions[0].unrealizedPnl == -b.positions[0].unrealizedPnl)
        #expect(a.positions[0].maintenance == b.positions[0].maintenance)
      }
    }
  }

  /// Equity falls as fast on one side as on the other (linear: in the price, inverse: in its reciprocal), and the
  /// requirement at entry is the same for both.
  @Test func `with maintenance at entry the thresholds of long and short mirror each other`() throws {
    for type in ContractType.allCases {
      for leverage in [2.0, 3, 10] {
        var world = OnePosition(
          type: type, quantity: 200, entry: 100, leverage: leverage, tiers: OnePosition.flat(0.01))
        world.rules.maintenanceBasis = .entry
        var prices: [Double] = []
        for side in Side.allCases {
          world.side = side
          prices.append(try world.threshold())
        }
        let middle = type == .linear ? (prices[0] + prices[1]) / 2 : 2 / (1 / prices[0] + 1 / prices[1])
        #expect(abs(middle - 100) < 1e-11)
      }
    }
  }

  @Test func `a walk dies where the threshold with the funding so far predicts`() throws {
    var deaths = 0
    for world in Self.worlds where world.rules.closeFee != .atBankruptcy && world.leverage != 1 {
      for rate in [-0.002, 0, 0.0015] as [Rate] {
        var one = world
        (one.fundingRate, one.fundingIntervalHours) = (rate, 4)
        let level: Price = one.side == .short ? 400 : 25
        let outcome = try one.evaluation(GuideWorld.move(to: level, days: 10)).outcomes[0]
        let death = try #require(outcome.liquidations.first)
        // Not dead today, and between two settlements, so that it was the price that killed.
        guard death.day > 0, abs(death.day * 6 - (death.day * 6).rounded()) > 1e-6 else { continue }
        let unit = one.type == .linear ? 1 : level.value
        one.collateral = one.collateral.map { $0 + outcome.funding / unit }
        one.mark = death.price
        #expect(try abs(one.threshold() / death.price.value - 1) <= 1e-12)
        deaths += 1
      }
    }
    #expect(deaths > 100)
  }
}
