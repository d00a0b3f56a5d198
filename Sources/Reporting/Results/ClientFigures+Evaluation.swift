public import Hedging

extension ClientFigures {
  public init(_ evaluation: Evaluation) {
    let snapshot = evaluation.snapshot
    let (portfolio, market) = (snapshot.portfolio, snapshot.market)
    self.init(
      id: portfolio.id, name: portfolio.name, currency: portfolio.currency.code, asOf: market.asOf,
      status: evaluation.status, value: evaluation.value.value,
      netExposure: NetSummary(evaluation)?.value.value ?? 0,
      currencyPrice: market.spot[portfolio.currency]?.value ?? 1, fundingPerDay: evaluation.funding.perDay.value,
      nearest: evaluation.nearestLiquidation.map {
        Nearest(
          account: $0.account, symbol: $0.symbol.text, side: $0.side.rawValue, price: $0.liquidation.price?.value,
          distance: $0.distanceToLiquidation, isLiquidatable: $0.liquidation.isLiquidatable)
      },
      limits: Self.limits(of: evaluation),
      prices: evaluation.exposures.map { AssetPrice(asset: $0.asset.code, price: $0.price.value) },
      inputs: InputDigests(evaluation))
  }

  /// The limits that are on watch or breached, in the report's order.
  public static func limits(of evaluation: Evaluation) -> [Limit] {
    evaluation.limits.filter { $0.status > .ok }.map {
      Limit(kind: $0.kind, subject: $0.subject, value: $0.value, bound: $0.bound, use: $0.use, status: $0.status)
    }
  }

  /// The line, with a line feed at its end. It begins with ``mark``.
  public var line: [UInt8] {
    var writer = JSONWriter(isOneLine: true)
    writer.object { line in
      line.number("schemaVersion", Double(Self.schemaVersion))
      line.text("id", id)
      line.text("name", name)
      line.text("currency", currency)
      line.text("asOf", asOf.rfc3339)
      line.text("status", status.rawValue)
      line.number("value", value)
      line.number("netExposure", netExposure)
      line.number("currencyPrice", currencyPrice)
      line.number("fundingPerDay", fundingPerDay)
      if let nearest {
        line.object("nearest") {
          $0.text("account", nearest.account)
          $0.text("symbol", nearest.symbol)
          $0.text("side", nearest.side)
          $0.number("price", nearest.price)
          $0.number("distance", nearest.distance)
          $0.flag("liquidatable", nearest.isLiquidatable)
        }
      } else {
        line.null("nearest")
      }
      line.array("limits", limits) {
        $0.text("limit", $1.kind.rawValue)
        $0.text("subject", $1.subject)
        $0.number("value", $1.value)
        $0.number("bound", $1.bound)
        $0.number("use", $1.use)
        $0.text("status", $1.status.rawValue)
      }
      line.array("prices", prices) {
        $0.text("asset", $1.asset)
        $0.number("price", $1.price)
      }
      line.object("inputs") {
        $0.text("prices", inputs.prices)
        $0.text("positions", inputs.positions)
        $0.text("funding", inputs.funding)
        $0.text("limits", inputs.limits)
        $0.text("rules", inputs.rules)
      }
    }
    return writer.finished()
  }

  /// How every line begins: by it a file of results is known.
  public static let mark = #"{"schemaVersion": "#
}
