extension Contract {
  /// Whether a position of so many contracts can exist: a whole number of steps.
  ///
  /// A billionth of a step is forgiven, and of many steps what doubles cannot tell.
  /// Example: 0.3 contracts at a step of 0.1 can be held, 0.0005 at a step of 0.001 cannot.
  /// Source: the step and the tolerance are the formats' own.
  public func canHold(_ contracts: Double) -> Bool {
    let steps = contracts / stepContracts
    return steps.rounded() >= 1 && (steps - steps.rounded()).magnitude <= max(1e-9, steps * 4e-16)
  }
}
