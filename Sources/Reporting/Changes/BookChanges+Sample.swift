import Hedging

/// Changes for people who write templates: each client as it is, after a night of made figures.
extension BookChanges {
  init?(sample evaluations: [Evaluation]) {
    guard let last = evaluations.last.map(ClientFigures.init) else { return nil }
    self.init()
    for evaluation in evaluations { add(ClientChange(sample: evaluation)) }
    add(ClientChange(from: nil, to: last))
    add(gone: 1, first: [last])
  }
}

extension ClientChange {
  init(sample evaluation: Evaluation) {
    let result = ClientFigures(evaluation)
    let breach = ClientFigures.Limit(
      kind: .maxLeverage, subject: result.nearest?.account ?? result.id, value: 5, bound: 4, use: 1.25, status: .breach)
    let now = ClientFigures(
      id: result.id, name: result.name, currency: result.currency, asOf: result.asOf, status: result.status,
      value: result.value, netExposure: result.netExposure, currencyPrice: result.currencyPrice,
      fundingPerDay: result.fundingPerDay, nearest: result.nearest, limits: [breach], prices: result.prices,
      inputs: result.inputs)
    let nearest = now.nearest.map {
      ClientFigures.Nearest(
        account: $0.account, symbol: $0.symbol, side: $0.side, price: $0.price, distance: $0.distance.map { $0 * 1.25 },
        isLiquidatable: false)
    }
    let cleared = ClientFigures.Limit(
      kind: .hedgeRatio, subject: now.prices.first?.asset ?? now.currency, value: 0.8, bound: 0.9, use: 1.1,
      status: .breach)
    let inputs = now.inputs
    self.init(
      from: ClientFigures(
        id: now.id, name: now.name, currency: now.currency,
        asOf: Instant(milliseconds: now.asOf.milliseconds - 86_400_000), status: .breach, value: now.value * 0.98,
        netExposure: now.netExposure - 1000, currencyPrice: now.currencyPrice, fundingPerDay: now.fundingPerDay * 1.5,
        nearest: nearest, limits: [cleared],
        prices: now.prices.map { ClientFigures.AssetPrice(asset: $0.asset, price: $0.price * 0.96) },
        inputs: InputDigests(
          prices: "", positions: inputs.positions, funding: "", limits: inputs.limits, rules: inputs.rules)),
      to: now)
  }
}
