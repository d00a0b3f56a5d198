/// The value below which a share of the sorted values lies.
///
/// Formula: at `h = (count − 1)·share` between the values of rank `⌊h⌋` and the next, straight.
///
/// Example: of 1, 2, 3, 4 the 25 % quantile is 1.75.
/// Source: Hyndman and Fan, Sample quantiles in statistical packages (1996), type 7; the default of R and NumPy.
func quantile(_ share: Double, ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let rank = Double(values.count - 1) * share
  let index = min(Int(rank), values.count - 1)
  let next = min(index + 1, values.count - 1)
  return values[index] + (values[next] - values[index]) * (rank - Double(index))
}
