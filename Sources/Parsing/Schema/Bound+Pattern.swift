extension Bound {
  /// What the bound demands of a number that is written as a text, as a regular expression of ECMA-262 for texts in the
  /// grammar of numbers; `nil` where it demands nothing that can be seen in the digits.
  ///
  ///     Bound.positive        ^(?!-)(?=[^eE]*[1-9])
  ///     Bound.notNegative     ^(?!-[^eE]*[1-9][^eE]*$)
  ///
  /// Signs and zeros are held to the bound, and so is a greatest value of 1, which most rates and shares have. It refuses
  /// nothing that the reader accepts: digits behind the twelfth decimal, which may be rounded away, are not looked at, and
  /// `-1e-400` is zero. Left out: other ends, and the size of numbers with an exponent.
  var pattern: String? {
    var demands = ""
    if let lower, lower.value >= 0 {
      let isPositive = lower.value > 0 || !lower.isIncluded
      demands += isPositive ? "(?!-)(?=[^eE]*[1-9])" : "(?!-[^eE]*[1-9][^eE]*$)"
    }
    if let upper, upper.value == 1 {
      let one = upper.isIncluded ? "" : #"|1(\.0*)?$"#
      demands += #"(?!([2-9]|[1-9][0-9]|1\.0{0,11}[1-9])[^eE]*$"# + one + ")"
    }
    return demands.isEmpty ? nil : "^" + demands
  }

  /// Whether the schema refuses a number that is written as a text.
  func refusesText(_ text: String) -> Bool {
    guard let pattern, let expression = try? Regex(pattern) else { return false }
    return text.firstMatch(of: expression) == nil
  }
}
