import Serving

/// The words of what is served, and of why nothing is.
extension Diagnostic {
  static let servingWords = ServingWords(
    fault: "The site cannot be built",
    missing: "There is no such page; a file at fault was left out",
    lastBuilt: "Show this page as it was last built")

  init(_ fault: ServingFault) {
    switch fault {
    case .portTaken(let port):
      self.init(
        "another program listens on port \(port)", hint: "name another with `--port`, or leave it out to find one")
      code = .portTaken
    case .portsTaken(let first, let last):
      self.init("other programs listen on all ports from \(first) to \(last)", hint: "name another with `--port`")
      code = .portTaken
    case .refused(let port, let number):
      self.init(
        "cannot listen on port \(port)", notes: [Terminal.systemWords(number)],
        hint: "name another with `--port`; many systems keep those below 1024 for themselves")
      code = .portRefused
    }
  }
}
