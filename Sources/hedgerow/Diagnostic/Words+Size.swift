import Parsing

/// Numbers in words about sizes and times.
extension Words {
  /// A number of contracts that no whole number of steps makes, with the two nearest that can be held.
  init(_ contracts: Double, betweenStepsOf step: Double) {
    let steps = contracts / step
    let (below, above) = (Words.steps(steps.rounded(.down), of: step), Words.steps(steps.rounded(.up), of: step))
    let choice = steps < 1 ? "the least is \(above)" : "the nearest are \(below) and \(above)"
    self.init(
      "\(Printable.number(contracts)) contracts cannot be held",
      "expected a multiple of \(Printable.number(step)), the step that the venue trades the contract in",
      hint: "\(choice); `contracts` counts contracts, not coins")
  }

  /// So many steps, as the decimal that one would write: 3 steps of 0.1 are 0.3.
  private static func steps(_ count: Double, of step: Double) -> String {
    var scale = 1.0
    while scale < 1e15, (step * scale).rounded() != step * scale { scale *= 10 }
    return Printable.number((count * (step * scale).rounded()) / scale)
  }

  /// A number as one would say it: to the sixth decimal.
  static func rounded(_ number: Double) -> String {
    number.magnitude < 1e9 ? Printable.number((number * 1e6).rounded() / 1e6) : Printable.number(number)
  }

  /// `8 hours`, `1 or 8 hours`.
  static func hours(_ hours: [Double]) -> String {
    let numbers = hours.map(Printable.number)
    let list =
      numbers.count > 1
      ? numbers.dropLast().joined(separator: ", ") + " or " + numbers[numbers.count - 1] : numbers.first ?? ""
    return list == "1" ? "hour" : "\(list) hours"
  }
}
