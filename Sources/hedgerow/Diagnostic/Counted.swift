/// Numbers of things in words.
enum Counted {
  /// `1 error`, `2 errors`
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// What there is more of than is told, a line for each kind.
  static func untold(portfolios: Int, warnings: Int) -> [String] {
    [(portfolios, "portfolio at fault", "portfolios at fault"), (warnings, "warning", "warnings")]
      .filter { $0.0 > 0 }.map { count, one, more in "\(count) more \(count == 1 ? one : more) not shown here." }
  }
}
