import Testing

@testable import Hedging

@Suite struct MarkPathTests {
  @Test func `a whipsaw runs into the threshold although it ends far below`() throws {
    let path = evaluation([whipsaw], try GuideWorld.snapshot(leverage: 5)).markPath(inOutcome: 0, ofPosition: 0)
    #expect(path.points.map { ($0.mark.value * 100).rounded() / 100 } == [30_000, 35_856.57, 42_000, 21_000])
    #expect(
      path.points.map { $0.threshold.map { ($0.value * 100).rounded() / 100 } } == [35_856.57, 35_856.57, nil, nil])
    #expect(path.death == path.points[1])
    #expect(((path.death?.day ?? 0) * 100).rounded() == 146)
  }

  @Test func `it is the whole walk's to the last digit, although it is not walked to the end`() throws {
    for rate: Rate in [0, 0.0003, -0.0003] {
      let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: rate)
      let evaluation = evaluation([whipsaw], snapshot)
      let path = evaluation.markPath(inOutcome: 0, ofPosition: 0)
      var walk = Walk(whipsaw, from: snapshot.market.asOf, book: evaluation.book)
      var marks: [Double] = []
      walk.run(snapshot.accounts) { marks.append($0.margins[0].legs[0].mark($0.state.spot, $0.state.ratios[0])) }
      guard case .liquidated(let death) = walk.pools[0].end else {
        Issue.record("the position lives")
        continue
      }
      #expect(path.points.filter { $0 != path.death }.map(\.mark.value) == marks)
      #expect(path.death?.day == death.day)
      #expect(path.death?.mark.value == walk.margins[0].legs[0].mark(death.prices.spot, death.prices.ratios[0]))
    }
  }

  @Test func `funding that is received moves the threshold up`() throws {
    let flat = Scenario(id: "flat", name: "Flat", path: [PathPoint(day: 30, shocks: [])])
    let snapshot = try GuideWorld.snapshot(leverage: 5, fundingRate: 0.0001)
    let path = evaluation([flat], snapshot).markPath(inOutcome: 0, ofPosition: 0)
    // 90 settlements of 3 USDT beside 6,000: (30,000 + 6,270)/1.004.
    #expect(path.points.count == 2)
    #expect(((path.points.last?.threshold?.value ?? 0) - 36_270 / 1.004).magnitude < 1e-8)
    #expect(path.death == nil)
  }

  @Test func `a history has a point for each row, and its last mark`() throws {
    let rows = (0..<200).map { day in
      PriceHistory.Row(
        time: Instant(milliseconds: GuideWorld.midnight.milliseconds + Int64(day) * 86_400_000), asset: "BTC",
        price: Price(10_000 + 10 * Double(day)))
    }
    let replay = Scenario(id: "r", name: "R", path: [PathPoint(day: 0, shocks: [])])
      .replaying(PriceHistory(file: "btc.csv", rows: rows))
    let path = evaluation([replay], try GuideWorld.snapshot()).markPath(inOutcome: 0, ofPosition: 0)
    #expect(path.points.count == 201)
    #expect(((path.points.last?.mark.value ?? 0) - 30_000 * 11_990 / 10_000).magnitude < 1e-8)
    #expect((60...70).contains(path.points.count { $0.threshold != nil }))
  }

  private let whipsaw = Scenario(
    id: "whipsaw", name: "Whipsaw",
    path: [
      PathPoint(day: 3, shocks: [Shock(.asset("BTC"), .by(0.4))]),
      PathPoint(day: 14, shocks: [Shock(.asset("BTC"), .by(-0.3))]),
    ])

  private func evaluation(_ scenarios: [Scenario], _ snapshot: Snapshot) -> Evaluation {
    evaluate(snapshot, [ScenarioSet(id: "set", name: "Set", scenarios: scenarios)])
  }
}
