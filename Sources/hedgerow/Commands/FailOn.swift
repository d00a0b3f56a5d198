import ArgumentParser
import Hedging

/// From which status of a portfolio on the exit code says so.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
  case breach, watch, never

  /// The exit code of a program that has found nothing worse than these.
  static let code: Int32 = 2

  /// Whether a portfolio of this status is a failure.
  func includes(_ status: Status) -> Bool {
    switch self {
    case .breach: status == .breach
    case .watch: status != .ok
    case .never: false
    }
  }
}
