import Testing

@testable import Hedging

@Suite struct MarkRayTests {
  @Test func `cash along the ray is collateral in the account`() throws {
    for type in ContractType.allCases {
      for side in Side.allCases {
        for leverage in [1.0, 2, 5, 20] {
          var world = OnePosition(
            type: type, side: side, quantity: type == .linear ? 1 : 30_000, tiers: OnePosition.flat(0.004))
          let collateral = Money((type == .linear ? 30_000 : 1) / leverage)
          world.collateral = 0
          let book = Book(try world.snapshot())
          let ray = MarkRay(of: 0, in: book.pools[0], book)
          world.collateral = collateral
          let price = ray.end(cash: collateral.value)
          #expect(try price == world.measure().liquidation.price)
          let reserving = ray.end(cash: collateral.value + 0.25, reserved: 0.25)
          #expect((reserving == nil) == (price == nil))
          if let reserving, let price { #expect(abs(reserving / price - 1) < 1e-14) }
          let bare = MarkRay(of: 0, in: book.pools[0], book, isBare: true)
          #expect(try bare.end(cash: collateral.value) == world.measure().bankruptcyPrice)
        }
      }
    }
  }
}
