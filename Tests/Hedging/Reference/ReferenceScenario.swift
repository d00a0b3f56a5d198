import Hedging
import Testing

/// A scenario of a reference world, its points and shocks as rows.
struct ReferenceScenario: Decodable {
  let path: [Point]
  let funding: Funding

  /// `[day, [[subject, move, value], …]]`
  struct Point: Decodable {
    let point: PathPoint

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      point = PathPoint(day: try row.decode(Double.self), shocks: try row.decode([Move].self).map(\.shock))
    }
  }

  struct Move: Decodable {
    let shock: Shock

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      let subject = try row.decode(String.self)
      let move = try row.decode(String.self)
      let value = try row.decode(Double.self)
      shock = Shock(
        subject == "*" ? .everything : .asset(Asset(subject)),
        move == "by" ? .by(value) : move == "to" ? .to(Price(value)) : .basis(Rate(value)))
    }
  }

  /// `[kind, rate]`
  struct Funding: Decodable {
    let assumption: FundingAssumption

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      let kind = try row.decode(String.self)
      let rate = Rate(try row.decode(Double.self))
      assumption = kind == "market" ? .market : kind == "rate" ? .perInterval(rate) : .annual(rate)
    }
  }

  func scenario(id: String) -> Scenario {
    Scenario(id: id, name: id, path: path.map(\.point), funding: funding.assumption)
  }
}
