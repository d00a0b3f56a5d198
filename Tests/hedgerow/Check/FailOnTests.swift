import Hedging
import Testing

@testable import hedgerow

@Suite struct FailOnTests {
  @Test(
    arguments: [
      (FailOn.breach, [Status.breach]), (FailOn.watch, [Status.watch, Status.breach]), (FailOn.never, []),
      (.newBreach, []),
    ] as [(FailOn, [Status])])
  func `a status is a failure from the one that is asked for on`(failOn: FailOn, failures: [Status]) {
    #expect(Status.allCases.filter(failOn.includes) == failures)
  }

  @Test(
    arguments: [([], 0), (["--fail-on", "never"], 0), (["--fail-on", "watch"], 2), (["--fail-on", "breach"], 2)]
      as [([String], Int32)])
  func `a breached limit is exit code 2 where that is asked for`(_ arguments: [String], code: Int32) throws {
    let run = try Program.run(["check", try FixtureFolder.path("sites/small")] + arguments)
    #expect(run.code == code)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasSuffix("3 portfolios: 2 ok, 1 breach; 0 errors, 0 warnings\n"))
  }

  @Test func `a file at fault is exit code 1, a wrong option 64`() throws {
    try FixtureFolder.withTemporary { folder in
      for (option, value, code) in [
        ("--fail-on", "breach", 1), ("--fail-on", "sometimes", 64), ("--fail-on", "new-breach", 64),
        ("--format", "yaml", 64),
      ] {
        let run = try Program.run(["check", folder, option, value])
        #expect(run.code == code)
      }
    }
  }
}
