import Testing

@testable import hedgerow

@Suite struct BuildWordsTests {
  @Test func `Markdown is cut on a row's end, below its size, and says what is missing`() {
    var page = CutMarkdown(limit: 2_000)
    page.add("## Title")
    page.add(
      "### Rows\n\n", (1...100).map { "- row \($0) of many that are all alike" }, count: 250, "row", plural: "rows")
    page.add(
      "### More\n\n", ["- one that has no room at all, because it is longer than what is left of it"], "other",
      plural: "others")
    let text = page.finished()
    #expect(text.utf8.count <= 2_000)
    let rows = text.split(separator: "\n").count { $0.hasPrefix("- row ") }
    #expect(rows > 10)
    #expect(text.hasSuffix("alike\n\nLeft out here: \(250 - rows) rows, 1 other.\n\n"))
  }

  @Test func `Markdown with room for all says nothing of it, and an empty list has no heading`() {
    var page = CutMarkdown(limit: 10_000)
    page.add("### Rows\n\n", [], "row", plural: "rows")
    page.add("### More\n\n", ["- a"], "other", plural: "others")
    #expect(page.finished() == "### More\n\n- a\n\n")
  }

  @Test func `a file that is full already gets nothing`() {
    var page = CutMarkdown(limit: -5)
    page.add("## Title")
    page.add("### Rows\n\n", ["- a"], "row", plural: "rows")
    #expect(page.finished().isEmpty)
  }

  @Test func `progress tells the rate, the rest and the failures`() {
    let moment = BuildProgress.Moment(done: 12_000, total: 50_000, refused: 2, seconds: 30)
    #expect(moment.words == "12,000 of 50,000 portfolios, 400 a second, 95 s left, 2 at fault")
    #expect(moment.bar == "[####----------------] " + moment.words)
    #expect(BuildProgress.Moment(done: 0, total: 5, refused: 0, seconds: 0).words == "0 of 5 portfolios")
  }

  @Test func `timings add up`() {
    #expect(
      BuildTimings.table([("read the site", 0.25), ("portfolios", 0.75)]) == """
        read the site       0.250 s   25 %
        portfolios          0.750 s   75 %
        total               1.000 s  100 %
        """)
  }

  @Test func `a workflow is known by its variables, and not where nobody asks`() {
    let variables = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/s.md"]
    let run = GitHubRun(isAsked: true) { variables[$0] }
    #expect(run.isOn && run.summary == "/s.md")
    let silent = GitHubRun(isAsked: false) { variables[$0] }
    #expect(!silent.isOn && silent.summary == nil)
    #expect(GitHubRun(isAsked: true) { _ in "" }.summary == nil)
  }
}
