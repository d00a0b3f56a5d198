import Publishing

/// What is wrong with what earlier builds left.
extension Diagnostic {
  init(_ problem: Baseline.Problem) {
    switch problem {
    case .missing:
      self.init(
        "there is no earlier output to compare with", notes: ["expected the file `\(SiteBuild.results)` of a build"],
        hint: "name the folder of an output with `--baseline`; outputs of earlier versions have no such file")
    case .line(let number):
      self.init(
        "the earlier output cannot be read", notes: ["line \(number) is no line of a build of this version"],
        hint: "build it again with this version, or name another with `--baseline`")
    case .repeated(let id, let number):
      self.init(
        "the earlier output cannot be read",
        notes: ["line \(number) is another line of the client `\(Printable.text(id))`"],
        hint: "name the output of one build with `--baseline`")
    }
  }

  init(_ problem: History.Problem) {
    switch problem {
    case .line(let number):
      self.init(
        "the history cannot be read",
        notes: ["line \(number) is no line of a history, or of an earlier night than the line before it"],
        hint: "name another file with `--history`, or take what does not belong out of this one")
    }
  }
}
