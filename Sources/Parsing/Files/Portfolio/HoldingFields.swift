import Hedging

/// One element of a portfolio's `holdings`.
enum HoldingFields {
  static let asset = Field<Asset>("asset", .asset, "The coin or currency, by its code.")
  static let quantity = Field<Quantity>("quantity", .number(.notNegative), "How much of it is held.")
  static let costBasis = Field<Price>.optional(
    "costBasis", .number(.notNegative), "What one unit cost, in the portfolio's currency.")
  static let custody = Field<String>.optional(
    "custody", .text, "Where it is kept, in the holder's own words.")

  static let list = FieldList("holding", [asset, quantity, costBasis, custody])

  static let type = FieldType<Holding>.object(list) { fields in
    let asset = fields[asset]
    let quantity = fields[quantity]
    let costBasis = fields[costBasis]
    let custody = fields[custody]
    guard let asset, let quantity else { return nil }
    return Holding(asset: asset, quantity: quantity, costBasis: costBasis, custody: custody)
  }
}

/// One element of a cross account's `collateral`.
enum CollateralFields {
  static let asset = Field<Asset>("asset", .asset, "The coin or currency, by its code.")
  static let quantity = Field<Quantity>(
    "quantity", .number(.notNegative), "How much of it stands in the account.")
  static let haircut = Field<Rate>.optional(
    "haircut", .number(.between(0, 1)), "The part of its value that the venue does not count; 0 if left out.")

  static let list = FieldList("collateral", [asset, quantity, haircut])

  static let type = FieldType<Collateral>.object(list) { fields in
    let asset = fields[asset]
    let quantity = fields[quantity]
    let haircut = fields[haircut]
    guard let asset, let quantity else { return nil }
    return Collateral(asset: asset, quantity: quantity, haircut: haircut ?? 0)
  }
}
