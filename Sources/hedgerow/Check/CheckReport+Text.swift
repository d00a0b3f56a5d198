import Hedging
import Publishing
import Reporting

extension CheckReport {
  /// For people: what is wrong as a build tells it, a line for each portfolio that is not `ok`, and the sum.
  var text: String {
    var blocks = faults.map(\.text)
    if !findings.isEmpty { blocks.append(portfolioLines.joined(separator: "\n")) }
    blocks += untold
    blocks.append(summary)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One line a portfolio, as in `breach: guide: leverage of isolated BTC/USDT:USDT is 5, bound 3`.
  private var portfolioLines: [String] {
    var lines: [String] = []
    var rest = findings[...]
    while let first = rest.first {
      // A portfolio's findings stand together, in its place among the others.
      let end = rest.firstIndex { $0.portfolio != first.portfolio } ?? rest.endIndex
      let own = rest[rest.startIndex..<end]
      lines.append(Self.line(first.portfolio, own.map(\.limit)))
      rest = rest[end...]
    }
    return lines
  }

  /// How a client stands, as a build tells it.
  static func line(_ client: BuiltClient) -> String {
    line(client.figures.id, client.figures.limits)
  }

  /// The worst three of a portfolio's limits; `ok: guide` without any.
  static func line(_ portfolio: String, _ limits: [ClientFigures.Limit]) -> String {
    let status = limits.map(\.status).max() ?? .ok
    let worst = limits.filter { $0.status == status } + limits.filter { $0.status != status }
    let more = worst.count > 3 ? "; and \(worst.count - 3) more" : ""
    let told = worst.prefix(3).map { $0.words + ($0.status == status ? "" : " (\($0.status))") }
    return "\(status): \(Printable.text(portfolio))" + (told.isEmpty ? "" : ": ") + told.joined(separator: "; ") + more
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

extension ClientFigures.Limit {
  /// What is the matter, as in `leverage of main BTC/USDT:USDT is 5, bound 3`.
  var words: String { kind.words("`\(Printable.text(subject))`", value, bound) }
  /// The same without marks around the subject.
  var plainWords: String { kind.words(Printable.text(subject), value, bound) }
}

extension LimitCheck.Kind {
  fileprivate func words(_ subject: String, _ value: Double?, _ bound: Double?) -> String {
    guard self != .survival else { return "\(subject) is liquidated" }
    let value = value.map(Words.rounded) ?? "beyond any number"
    return "\(noun) of \(subject) is \(value), bound \(bound.map(Words.rounded) ?? "none")"
  }

  /// What is limited, as in `liquidation distance`.
  var noun: String {
    switch self {
    case .minLiquidationDistance: "liquidation distance"
    case .maxLeverage: "leverage"
    case .hedgeRatio: "hedge ratio"
    case .maxAnnualFundingCost: "annual funding cost"
    case .survival: "survival"
    }
  }
}
