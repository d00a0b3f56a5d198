/// What the exact reference says about a world.
struct ReferenceFigures: Decodable {
  let positions: [OfPosition]
  /// Isolated positions and cross accounts, those without a position left out.
  let pools: [OfPool]
  /// For each scenario: `spotPnl`, `hedgePnl`, `funding`, `collateralPnl`, `netPnl`, `endValue`, and who died.
  let outcomes: [Outcome]
  /// For each asset: spot and hedge quantity.
  let exposure: [String: [Figure]]

  /// A number, and the scale that rounding is judged by: the sum of the magnitudes of the terms that make it.
  struct Figure: Decodable {
    let value: Double
    let scale: Double

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      value = try row.decode(Double.self)
      scale = try row.decode(Double.self)
    }

    /// How far `other` is off, in parts of the scale.
    func error(of other: Double) -> Double {
      other == value ? 0 : (other - value).magnitude / max(scale, value.magnitude)
    }
  }

  struct OfPosition: Decodable {
    let pnl: Figure
    let maintenance: Figure
    let liquidation: Figure?
    let bankruptcy: Figure?
    let isLiquidatable: Bool
  }

  struct OfPool: Decodable {
    let equity: Figure
    let maintenance: Figure
    /// Left out where the pool is liquidatable today.
    let up: Figure?
    let down: Figure?
  }

  struct Outcome: Decodable {
    let figures: [Figure]
    let deaths: [Death]
  }

  struct Death: Decodable {
    /// Counting every isolated position and every cross account.
    let pool: Int
    let day: Double
    let marks: [Double]
  }
}
