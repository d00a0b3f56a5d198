extension Bound {
  /// What the bound demands of a number that is written as a text, as a regular expression of ECMA-262 for texts in the
  /// grammar of numbers; `nil` where it demands nothing.
  ///
  ///     Bound.positive         ^(?!-)(?=[^eE]*[1-9])
  ///     Bound.notNegative      ^(?!-[^eE]*[1-9][^eE]*$)
  ///     Bound.between(-1, 1)   ^(?!-([1-9][0-9]|[2-9]|1\.0{0,11}[1-9])[^eE]*$)(?!([1-9][0-9]|…
  ///
  /// It refuses nothing that the reader accepts: digits behind the twelfth decimal, which may be rounded away, are not looked
  /// at, and `-1e-400` is zero. Left out: the size of numbers with an exponent, and
  /// ends that are themselves written with one.
  var pattern: String? {
    var demands = ""
    if let lower {
      if lower.value > 0 || lower.value == 0 && !lower.isIncluded { demands += "(?!-)(?=[^eE]*[1-9])" }
      if lower.value == 0, lower.isIncluded { demands += "(?!-[^eE]*[1-9][^eE]*$)" }
      if lower.value > 0, let digits = DecimalDigits(lower.value) {
        demands += Self.none(of: digits.below(orEqual: !lower.isIncluded))
      }
      if lower.value < 0, let digits = DecimalDigits(-lower.value) {
        demands += Self.none(of: digits.above(orEqual: !lower.isIncluded), behind: "-")
      }
    }
    if let upper, upper.value > 0, let digits = DecimalDigits(upper.value) {
      demands += Self.none(of: digits.above(orEqual: !upper.isIncluded))
    }
    return demands.isEmpty ? nil : "^" + demands
  }

  /// Whether the schema refuses a number that is written as a text.
  func refusesText(_ text: String) -> Bool {
    guard let pattern, let expression = try? Regex(pattern) else { return false }
    return text.firstMatch(of: expression) == nil
  }

  private static func none(of beginnings: [String], behind sign: String = "") -> String {
    "(?!\(sign)(\(beginnings.joined(separator: "|")))[^eE]*$)"
  }
}

/// A positive number as its decimal digits, and what texts of numbers begin with that are more or less.
private struct DecimalDigits {
  private let whole: [Int]
  private let fraction: [Int]
  /// How many decimals are looked at.
  private static let places = 12
  /// What a double may round up.
  private static let notRounded = "(?!9{\(places)})"

  /// - Returns: `nil` of a number that is so large or small that it is written with an exponent.
  init?(_ number: Double) {
    guard (1e-3..<1e9).contains(number) else { return nil }
    let parts = number.description.split(separator: ".").map { $0.compactMap(\.wholeNumberValue) }
    (whole, fraction) = (parts[0], parts[1] == [0] ? [] : parts[1])
  }

  /// The beginnings of all that is more.
  func above(orEqual: Bool) -> [String] {
    var beginnings = ["[1-9]" + any(whole.count)]
    for (place, digit) in whole.enumerated() where digit < 9 {
      beginnings.append(text(whole[..<place]) + "[\(digit + 1)-9]" + any(whole.count - place - 1))
    }
    let start = text(whole[...]) + #"\."#
    for (place, digit) in fraction.enumerated() where digit < 9 {
      beginnings.append(start + text(fraction[..<place]) + "[\(digit + 1)-9]")
    }
    beginnings.append(start + text(fraction[...]) + "0{0,\(Self.places - 1 - fraction.count)}[1-9]")
    return orEqual ? beginnings + [same] : beginnings
  }

  /// The beginnings of all that is less.
  func below(orEqual: Bool) -> [String] {
    var beginnings: [String] = []
    let end = #"(\."# + Self.notRounded + "[0-9]*)?$"
    if whole.count > 1 { beginnings.append("(0|[1-9][0-9]{0,\(whole.count - 2)})" + end) }
    for (place, digit) in whole.enumerated() where digit > 0 {
      beginnings.append(text(whole[..<place]) + "[0-\(digit - 1)]" + any(whole.count - place - 1) + end)
    }
    if !fraction.isEmpty { beginnings.append(text(whole[...]) + "$") }
    for (place, digit) in fraction.enumerated() {
      let start = text(whole[...]) + #"\."# + text(fraction[..<place])
      if place > 0 { beginnings.append(start + "$") }
      if digit > 0 { beginnings.append(start + "[0-\(digit - 1)]" + Self.notRounded + "[0-9]*$") }
    }
    return orEqual ? beginnings + [same] : beginnings
  }

  /// The number itself.
  private var same: String {
    text(whole[...]) + (fraction.isEmpty ? #"(\.0*)?$"# : #"\."# + text(fraction[...]) + "0*$")
  }

  private func text(_ digits: ArraySlice<Int>) -> String { digits.map(String.init).joined() }

  private func any(_ count: Int) -> String { count < 2 ? String(repeating: "[0-9]", count: count) : "[0-9]{\(count)}" }
}
