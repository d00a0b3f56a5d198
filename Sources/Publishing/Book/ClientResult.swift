import Hedging
import Parsing
import Reporting

/// What came of one client: a pure function of its input, the site, the templates and the client of the baseline.
struct ClientResult: Sendable {
  let place: ClientPlace
  let outcome: Outcome
  /// The key of the input.
  var input = BuildKey.none

  enum Outcome: Sendable {
    /// It is none of those that are asked for.
    case passedOver
    case refused(Faults, id: String?)
    case failed(PublishingFault)
    case built(Report)
  }

  struct Report: Sendable {
    let id: String
    let warnings: [Fault]
    /// Only where somebody looks at it.
    let evaluation: Evaluation?
    /// Left out where it is as it was kept.
    let summary: ClientSummary?
    /// The same; where something is compared, or somebody looks at them, they are there.
    let figures: ClientFigures?
    /// What is different from the baseline, where there is one.
    let change: ClientChange?
    /// What is kept for the next build.
    let kept: KeptClient
    let kind: ClientKind
    /// `nil` where another client of this id has staged its files before.
    let files: ReportFiles?
    /// The links that are not seen yet, or lead nowhere.
    let links: [String]
  }
}
