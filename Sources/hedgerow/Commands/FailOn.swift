import ArgumentParser
import Hedging
import Publishing
import Reporting

/// From which status of a portfolio on the exit code says so.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
  case breach, watch, never
  /// A breach that the baseline did not have; of builds only.
  case newBreach = "new-breach"

  /// The exit code of a program that has found nothing worse than these.
  static let code: Int32 = 2

  /// Those that need nothing to compare with.
  static let withoutBaseline: [FailOn] = [.breach, .watch, .never]

  static func check(_ failOn: FailOn, baseline: String?) throws {
    if failOn == .newBreach, baseline == nil {
      throw ValidationError("--fail-on new-breach needs --baseline, the output that breaches are new against")
    }
  }

  /// What a build ends with that wrote its site; 3 where it left portfolios out.
  func exitCode(of result: SiteBuild.Result) -> Int32 {
    guard result.leftOut == 0 else { return 3 }
    // Compared with nothing, every breach is new.
    let new = result.changes?.newBreachCount ?? result.statuses[.breach] ?? 0
    let isNew = self == .newBreach && new > 0
    return isNew || result.statuses.keys.contains(where: includes) ? Self.code : 0
  }

  /// Whether a portfolio of this status is a failure by itself.
  func includes(_ status: Status) -> Bool {
    switch self {
    case .breach: status == .breach
    case .watch: status != .ok
    case .never, .newBreach: false
    }
  }
}
