import Hedging
import Testing

/// An account of a reference world. Its parts are rows, to keep the fixture short.
struct ReferenceAccount: Decodable {
  /// What backs a cross account; `nil` for an isolated one.
  let collateral: [Part]?
  let positions: [Row]

  /// `[asset, quantity, haircut]`
  struct Part: Decodable {
    let collateral: Collateral

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      collateral = Collateral(
        asset: Asset(try row.decode(String.self)), quantity: Quantity(try row.decode(Double.self)),
        haircut: Rate(try row.decode(Double.self)))
    }
  }

  /// `[symbol, side, contracts, entry price]`, and the collateral of an isolated position.
  struct Row: Decodable {
    let position: Position

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      let symbol = GuideWorld.symbol(try row.decode(String.self))
      let side = try #require(Side(rawValue: try row.decode(String.self)))
      position = Position(
        symbol: symbol, side: side, contracts: try row.decode(Double.self),
        entryPrice: Price(try row.decode(Double.self)),
        collateral: row.isAtEnd ? nil : Money(try row.decode(Double.self)))
    }
  }

  func account(id: String) throws -> Account {
    Account(
      id: id, venue: "venue", marginMode: collateral.map { .cross($0.map(\.collateral)) } ?? .isolated,
      positions: positions.map(\.position))
  }
}
