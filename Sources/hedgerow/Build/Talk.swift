import ArgumentParser

/// How much a build says.
enum Talk: EnumerableFlag {
  case quiet, verbose

  static func help(for value: Talk) -> ArgumentHelp? {
    switch value {
    case .quiet: "Say nothing but what is at fault."
    case .verbose: "Say how each client stands, and every warning."
    }
  }
}
