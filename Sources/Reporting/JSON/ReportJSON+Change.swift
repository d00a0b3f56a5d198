import Hedging

/// What is different from an earlier build: amounts are differences, in the portfolio's currency.
extension JSONWriter {
  mutating func change(_ change: ClientChange) {
    flag("new", change.before == nil)
    text("since", change.before?.asOf.rfc3339)
    text("statusBefore", change.before?.status.rawValue)
    number("value", change.value)
    number("netExposure", change.netExposure)
    number("fundingPerDay", change.fundingPerDay)
    number("distanceToLiquidationBefore", change.before?.nearest?.distance)
    array("causes", change.causes) { $0.text("cause", $1.rawValue) }
    array("newBreaches", change.newBreaches) { $0.breach($1) }
    array("clearedBreaches", change.clearedBreaches) { $0.breach($1) }
  }

  private mutating func breach(_ limit: ClientFigures.Limit) {
    text("limit", limit.kind.rawValue)
    text("subject", limit.subject)
    number("value", limit.value)
    number("bound", limit.bound)
    number("use", limit.use)
  }
}
