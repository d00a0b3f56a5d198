import Hedging
import Testing

extension MethodFormulas {
  static let funding: [String: Formula] = [
    "funding-of-one-settlement": { given in
      ["Z": try paid(given).byPosition[0].perInterval.value]
    },
    "funding-a-day-and-a-year": { given in
      let funding = try paid(given, every: try given["h"])
      return [
        "a day": funding.perDay.value, "a year": funding.perYear.value,
        "annual rate": try #require(funding.annualRate).value,
      ]
    },
    "rate-of-one-interval": { given in
      ["F": FundingSchedule(intervalHours: try given["h"]).rate(annual: Rate(try given["y"])).value]
    },
    "bounds-of-a-rate": { given in
      let world = OnePosition(
        collateral: 30_000, fundingRate: Rate(try given["F"]), fundingCap: Rate(try given["cap"]),
        fundingFloor: Rate(try given["floor"]))
      return ["paid": try world.evaluation().funding.byPosition[0].rate.value]
    },
    "days-until-funding-has-paid-the-fees": { given in
      let world = OnePosition(
        quantity: try given["Q"], entry: Price(try given["E"]), mark: Price(try given["M"]), collateral: 30_000,
        fee: Rate(try given["f"]), fundingRate: Rate(try given["F"]), fundingIntervalHours: try given["h"])
      return ["D": try #require(try world.evaluation().funding.breakEvenDays)]
    },
  ]

  private static func paid(_ given: MethodExample.Given, every hours: Double = 8) throws -> FundingCost {
    let side: Side = try given["s"] < 0 ? .short : .long
    let world = OnePosition(
      side: side, quantity: try given["Q"], entry: Price(try given["M"]), collateral: 30_000,
      fundingRate: Rate(try given["F"]), fundingIntervalHours: hours)
    return try world.evaluation().funding
  }
}
