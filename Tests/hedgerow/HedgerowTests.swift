import Testing

@Suite struct HedgerowTests {
  @Test(arguments: [
    ["build", "Site", "--\u{1B}[31mred"], ["bu\u{1B}]0;title\u{7}ild"],
    ["report", "x", "--format", "\u{9B}31m\u{202E}"],
  ])
  func `a wrong command line is repeated without control characters`(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 64 && run.output.isEmpty)
    let isVisible = run.errors.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control && $0 != "\u{202E}"
    }
    #expect(isVisible && run.errors.contains("\\u{"), "\(run.errors.debugDescription)")
    #expect(run.errors.contains("Usage: hedgerow"))
  }
}
