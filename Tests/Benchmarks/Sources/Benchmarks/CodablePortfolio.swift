import Foundation

/// A portfolio as one would read it with Foundation: the same fields, amounts as numbers or as decimal strings.
struct CodablePortfolio: Decodable {
  let id, name, currency: String
  let holdings: [Holding]?
  let accounts: [Account]?
  let limits: Limits?
  let scenarios: [String]?
  let template: String?

  struct Holding: Decodable {
    let asset: String
    let quantity: Amount
    let costBasis: Amount?
    let custody: String?
  }

  struct Collateral: Decodable {
    let asset: String
    let quantity: Amount
    let haircut: Amount?
  }

  struct Account: Decodable {
    let id, venue: String
    let marginMode: Mode
    let collateral: [Collateral]?
    let positions: [Position]?
  }

  enum Mode: String, Decodable { case isolated, cross }
  enum Side: String, Decodable { case long, short }

  struct Position: Decodable {
    let symbol: String
    let side: Side
    let contracts, entryPrice: Amount
    let leverage, collateral: Amount?
    let openedAt: String?
  }

  struct Band: Decodable { let min, max: Amount? }

  struct Limits: Decodable {
    let minLiquidationDistance, maxLeverage, maxAnnualFundingCost: Amount?
    let hedgeRatio: Band?
  }

  struct Amount: Decodable {
    let value: Double

    init(_ value: Double) { self.value = value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        value = number
      } else if let number = Double(try container.decode(String.self)) {
        value = number
      } else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number")
      }
    }
  }
}
