import Hedging
import Reporting

extension JUnitSuite {
  /// The case that every client has: it fails where there is nothing to hold against limits.
  static let evaluated = "Portfolio: can be evaluated"

  /// A client and its limits, in the order of its report.
  ///
  /// - Parameter file: the portfolio's file.
  init(_ evaluation: Evaluation, file: String) {
    let portfolio = evaluation.snapshot.portfolio
    let limits = LimitWords.all(evaluation)
    self.init(
      name: portfolio.id,
      properties: [
        ("client", portfolio.name), ("file", Printable.path(file)), ("status", evaluation.status.rawValue),
      ],
      cases: [Case(name: Self.evaluated, outcome: .passed)] + limits.map { Case($0, in: Printable.path(file)) },
      remarks: limits.filter { $0.status == .watch }.map { "watch: \($0.limit): \($0.subject): \($0.standing)" })
  }

  /// What could not be read: one error with everything that is wrong.
  ///
  /// - Parameters:
  ///   - case: what should have been possible.
  ///   - faults: at least one.
  init(name: String, case test: String, faults: [Diagnostic]) {
    let rest = faults.count - 1
    let title = (faults.first?.title ?? "") + (rest > 0 ? "; and \(rest) more" : "")
    self.init(
      name: name,
      cases: [
        Case(
          name: test,
          outcome: .error(
            type: faults.first?.code?.rawValue ?? "error", message: title,
            text: "\n" + faults.map(\.text).joined(separator: "\n\n") + "\n"))
      ])
  }
}

extension JUnitSuite.Case {
  fileprivate init(_ limit: LimitWords, in file: String) {
    name = "\(limit.limit): \(limit.subject)"
    switch limit.status {
    case .ok, .watch: outcome = .passed
    case .breach:
      outcome = .failure(message: limit.standing, text: "\(name)\n\(limit.standing)\n\(file)")
    }
  }
}
