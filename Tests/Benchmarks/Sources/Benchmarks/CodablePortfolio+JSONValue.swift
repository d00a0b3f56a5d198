import Parsing

/// The same structure out of our reader's document.
extension CodablePortfolio {
  init(_ value: JSONValue) {
    self.init(
      id: value.text("id"), name: value.text("name"), currency: value.text("currency"),
      holdings: value["holdings"]?.elements.map { Holding($0) },
      accounts: value["accounts"]?.elements.map { Account($0) }, limits: value["limits"].map { Limits($0) },
      scenarios: value["scenarios"]?.elements.map { $0.string ?? "" }, template: value["template"]?.string)
  }
}

extension CodablePortfolio.Holding {
  init(_ value: JSONValue) {
    self.init(
      asset: value.text("asset"), quantity: value.amount("quantity") ?? .init(.nan),
      costBasis: value.amount("costBasis"),
      custody: value["custody"]?.string)
  }
}

extension CodablePortfolio.Collateral {
  init(_ value: JSONValue) {
    self.init(
      asset: value.text("asset"), quantity: value.amount("quantity") ?? .init(.nan), haircut: value.amount("haircut"))
  }
}

extension CodablePortfolio.Account {
  init(_ value: JSONValue) {
    self.init(
      id: value.text("id"), venue: value.text("venue"), marginMode: .init(rawValue: value.text("marginMode")) ?? .cross,
      collateral: value["collateral"]?.elements.map { .init($0) },
      positions: value["positions"]?.elements.map { .init($0) })
  }
}

extension CodablePortfolio.Position {
  init(_ value: JSONValue) {
    self.init(
      symbol: value.text("symbol"), side: .init(rawValue: value.text("side")) ?? .long,
      contracts: value.amount("contracts") ?? .init(.nan), entryPrice: value.amount("entryPrice") ?? .init(.nan),
      leverage: value.amount("leverage"), collateral: value.amount("collateral"), openedAt: value["openedAt"]?.string)
  }
}

extension CodablePortfolio.Limits {
  init(_ value: JSONValue) {
    self.init(
      minLiquidationDistance: value.amount("minLiquidationDistance"), maxLeverage: value.amount("maxLeverage"),
      maxAnnualFundingCost: value.amount("maxAnnualFundingCost"),
      hedgeRatio: value["hedgeRatio"].map { .init(min: $0.amount("min"), max: $0.amount("max")) })
  }
}

extension JSONValue {
  fileprivate func text(_ name: String) -> String { self[name]?.string ?? "" }

  fileprivate func amount(_ name: String) -> CodablePortfolio.Amount? {
    guard let value = self[name] else { return nil }
    return (value.number ?? value.string.flatMap { Double($0) }).map { .init($0) }
  }
}
