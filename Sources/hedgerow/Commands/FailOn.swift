import ArgumentParser
import Hedging

/// From which status of a portfolio on the exit code says so.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
  case breach, watch, never
  /// A breach that the baseline did not have; of builds only.
  case newBreach = "new-breach"

  /// The exit code of a program that has found nothing worse than these.
  static let code: Int32 = 2

  /// Those that need nothing to compare with.
  static let withoutBaseline: [FailOn] = [.breach, .watch, .never]

  /// Whether a portfolio of this status is a failure by itself.
  func includes(_ status: Status) -> Bool {
    switch self {
    case .breach: status == .breach
    case .watch: status != .ok
    case .never, .newBreach: false
    }
  }
}
