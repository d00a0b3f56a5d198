/// A sum of products that keeps what rounding takes away, so that it is right to the last digit although it is stored in
/// `Double`s.
///
/// `sum + error` is the exact sum but for an error of the second order. Adding 1 and 0.004 loses the end of 0.004 in `sum`
/// and keeps it in `error`; a liquidation price divides by such sums, and near a 1× inverse hedge they almost vanish.
///
/// Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971); the
/// sum is Knuth's TwoSum, the product's error comes from a fused multiply-add.
struct ExactSum: Equatable {
  private(set) var sum = 0.0
  private(set) var error = 0.0

  var value: Double { sum + error }

  mutating func add(_ term: Double) {
    let total = sum + term
    let part = total - sum
    error += (sum - (total - part)) + (term - part)
    sum = total
  }

  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    add(product)
    error += (-product).addingProduct(a, b)
  }

  mutating func add(_ other: ExactSum) {
    add(other.sum)
    error += other.error
  }

  /// `self·x`, in the same precision.
  func times(_ x: Double) -> ExactSum {
    var product = ExactSum()
    product.add(sum, times: x)
    product.error += error * x
    return product
  }
}
