import Hedging
import Publishing

extension CheckReport {
  /// For people: what is wrong as a build tells it, a line for each portfolio that is not `ok`, and the sum.
  var text: String {
    var blocks = faults.map(\.text)
    if !findings.isEmpty { blocks.append(portfolioLines.joined(separator: "\n")) }
    blocks += untold
    blocks.append(summary)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// `breach: guide: leverage of isolated BTC/USDT:USDT is 5, bound 3`
  private var portfolioLines: [String] {
    var lines: [String] = []
    var rest = findings[...]
    while let first = rest.first {
      // A portfolio's findings stand together, in its place among the others.
      let end = rest.firstIndex { $0.portfolio != first.portfolio } ?? rest.endIndex
      let own = rest[rest.startIndex..<end]
      let status = own.map(\.limit.status).max() ?? .ok
      let worst = own.filter { $0.limit.status == status } + own.filter { $0.limit.status != status }
      let more = worst.count > 3 ? "; and \(worst.count - 3) more" : ""
      let told = worst.prefix(3).map { finding in
        finding.limit.words + (finding.limit.status == status ? "" : " (\(finding.limit.status))")
      }.joined(separator: "; ")
      lines.append("\(status): \(Printable.text(first.portfolio)): \(told)\(more)")
      rest = rest[end...]
    }
    return lines
  }

  /// `4 portfolios: 3 ok, 1 breach; 2 errors, 1 warning`
  var summary: String {
    var parts = Status.allCases.compactMap { count($0) > 0 ? "\(count($0)) \($0)" : nil }
    if refused > 0 { parts.append("\(refused) at fault") }
    if skipped > 0 { parts.append("\(skipped) not evaluated") }
    let told = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "\(Counted.text(portfolios, "portfolio"))\(told); "
      + "\(Counted.text(count(.error), "error")), \(Counted.text(count(.warning), "warning"))"
  }
}

extension LimitCheck {
  /// What is the matter, as in `leverage of main BTC/USDT:USDT is 5, bound 3`.
  var words: String {
    let subject = "`\(Printable.text(subject))`"
    guard kind != .survival else { return "\(subject) is liquidated" }
    let value = value.map(Words.rounded) ?? "beyond any number"
    return "\(kind.words) of \(subject) is \(value), bound \(bound.map(Words.rounded) ?? "none")"
  }
}

extension LimitCheck.Kind {
  fileprivate var words: String {
    switch self {
    case .minLiquidationDistance: "liquidation distance"
    case .maxLeverage: "leverage"
    case .hedgeRatio: "hedge ratio"
    case .maxAnnualFundingCost: "annual funding cost"
    case .survival: "survival"
    }
  }
}
