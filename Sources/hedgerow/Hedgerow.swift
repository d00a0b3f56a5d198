import ArgumentParser

@main
struct Hedgerow: ParsableCommand {
  func run() {}
}
