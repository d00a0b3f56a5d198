/// Numbers of things in words.
enum Counted {
  /// `1 error`, `2 errors`
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// `12,345`; up to four digits without a comma.
  static func grouped(_ count: Int) -> String {
    let digits = String(count)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// What there is more of than is told, a line for each kind.
  static func untold(portfolios: Int, warnings: Int) -> [String] {
    [(portfolios, "portfolio at fault", "portfolios at fault"), (warnings, "warning", "warnings")]
      .filter { $0.0 > 0 }.map { count, one, more in "\(count) more \(count == 1 ? one : more) not shown here." }
  }
}
