/// How two walks moved together, for one day of walking.
///
/// Formula: with returns `x`, `y` over `t` days each and their mean speeds `m = Σx/Σt`, `n = Σy/Σt`, the covariance of a day
/// is `Σ (x − m·t)·(y − n·t)/t ÷ (count − 1)`. With rows at equal distances this is the sample covariance divided by that
/// distance; with gaps, a long return counts by what it says about a day.
///
/// Example: returns 0.03 and −0.01 over a day each have a variance of 0.0008 a day.
/// Source: the maximum likelihood of a Brownian motion with drift seen at any times, with the usual `count − 1`.
enum Covariance {
  /// `nil` for fewer than two returns.
  static func perDay(_ first: [Double], _ second: [Double], days: [Double]) -> Double? {
    guard days.count > 1 else { return nil }
    let time = days.reduce(0, +)
    let (m, n) = (first.reduce(0, +) / time, second.reduce(0, +) / time)
    var sum = 0.0
    for index in days.indices {
      let t = days[index]
      sum += (first[index] - m * t) * (second[index] - n * t) / t
    }
    return sum / Double(days.count - 1)
  }
}
