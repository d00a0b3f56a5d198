extension OpenAccount {
  /// How much of each position the maintenance requirement of a cross account counts when both sides of one contract
  /// are open, by the venue's rule: the larger side, the difference (borne by the larger side), or both.
  ///
  /// Example: 3 long and 2 short count 3 and 0 (`larger`), 1 and 0 (`net`), 3 and 2 (`sum`). The tier of a table by
  /// contracts is looked up with 5 (`larger` and `sum`: both sides fill it) or 1 (`net`).
  /// Source: WEEX, "Forced liquidation", counts the larger side and sums both for the tier.
  var countedPositions: [(quantity: Quantity, contracts: Double)] {
    positions.enumerated().map { index, position in
      let own = (position.quantity, position.position.contracts)
      let opposite = positions.indices.first {
        positions[$0].contract.symbol == position.contract.symbol
          && positions[$0].position.side != position.position.side
      }
      guard let opposite else { return own }
      let (size, other) = (position.position.contracts, positions[opposite].position.contracts)
      let isLarger = size > other || (size == other && index < opposite)
      switch venue.rules.twoWay {
      case .sum: return (position.quantity, size + other)
      case .larger: return (isLarger ? position.quantity : 0, size + other)
      case .net:
        let net = isLarger ? size - other : 0
        return (position.contract.quantity(ofContracts: net), net)
      }
    }
  }
}
