import ArgumentParser

/// How many threads work, as people ask for it.
enum Jobs {
  static let help: ArgumentHelp =
    "How many clients are worked on at one time; as many as there are processors if left out."
  private static let most = 256

  static func check(_ jobs: Int?) throws {
    if let jobs, !(1...most).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to \(most)") }
  }
}
