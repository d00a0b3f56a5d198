import Foundation
import Testing

@testable import hedgerow

/// The forms for machines, read by machines.
@Suite struct CheckFormatTests {
  /// A site with one fault behind an emoji, a breach, and a file's name with what GitHub and addresses escape.
  private static let fault = SiteFault(
    "odd", ("portfolios/50%, a:b.json", "{ \"id\": \"é😀\", \"name\": \"x\", \"currency\": \"USDT\", \"holdings\": [] }")
  )

  @Test func `the JSON document has every fault and every finding`() throws {
    try CheckReportTests.withSite(Self.fault) { site, _ in
      let document = try Self.document(CheckReportTests.report(site, failOn: .breach).json.text)
      let fault = try #require((document["faults"] as? [[String: Any]])?.first)
      #expect(fault["code"] as? String == "malformed-value")
      #expect(fault["severity"] as? String == "error")
      #expect(fault["file"] as? String == site + "/portfolios/50%, a:b.json")
      #expect(fault["line"] as? Int == 1 && fault["column"] as? Int == 9 && fault["endColumn"] as? Int == 13)
      #expect(fault["title"] as? String == "`é😀` is not an id")
      #expect(fault["expected"] as? String == "expected lower-case letters, digits and hyphens, such as `one-btc`")
      #expect(fault["hint"] is NSNull && fault["path"] is NSNull)
      let finding = try #require((document["findings"] as? [[String: Any]])?.first)
      #expect(finding["portfolio"] as? String == "guide" && finding["status"] as? String == "breach")
      #expect(finding["limit"] as? String == "minLiquidationDistance" && finding["bound"] as? Double == 0.3)
      let summary = try #require(document["summary"] as? [String: Int])
      #expect(
        summary == [
          "errors": 1, "warnings": 0, "portfolios": 4, "ok": 2, "watch": 0, "breach": 1, "atFault": 1,
          "notEvaluated": 0,
        ])
      // A fault of a file outweighs a breached limit.
      #expect(document["exitCode"] as? Int == 1)
    }
  }

  @Test func `annotations are escaped by GitHub's rules`() throws {
    try CheckReportTests.withSite(Self.fault) { site, folder in
      let lines = CheckReportTests.report(site).annotations.replacingOccurrences(of: folder + "/", with: "")
        .split(separator: "\n")
      #expect(
        lines[0] == """
          ::error file=site/portfolios/50%25%2C a%3Ab.json,line=1,col=9,endColumn=13,title=`é😀` is not an id::\
          expected lower-case letters, digits and hyphens, such as `one-btc`
          """)
      #expect(
        lines[1] == """
          ::error file=site/portfolios/guide.json,title=guide%3A breach::\
          liquidation distance of `isolated BTC/USDT:USDT` is 0.195219, bound 0.3
          """)
      #expect(lines.count == 2)
    }
    #expect(Annotation.data("100 %\r\nx:,") == "100 %25\\u{D}%0Ax:,")
    #expect(Annotation.property("a\nb") == "a\\u{A}b".replacingOccurrences(of: ":", with: "%3A"))
  }

  @Test func `at most ten annotations, errors first, and how many are left out`() throws {
    let wrong = (0..<15).map { "\"a\($0)\": 0" }.joined(separator: ", ")
    let fault = SiteFault("many", ("portfolios/z.json", "{ \(wrong) }"), ("portfolios/a.txt", ""))
    try CheckReportTests.withSite(fault) { site, _ in
      let report = CheckReportTests.report(site)
      let lines = report.annotations.split(separator: "\n")
      let all = report.faults.count + report.findings.count
      #expect(lines.count == 11)
      #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error file=") })
      #expect(lines[10] == "\(all - 10) more are not shown here. \(report.summary)")
    }
  }

  @Test func `a SARIF log has what version 2_1_0 requires`() throws {
    try CheckReportTests.withSite(Self.fault) { site, _ in
      let log = try Self.document(CheckReportTests.report(site).sarif.text)
      #expect(log["version"] as? String == "2.1.0")
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect(run["columnKind"] as? String == "utf16CodeUnits")
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      #expect(rules.compactMap { $0["id"] as? String } == ["limit-liquidation-distance", "malformed-value"])
      #expect(rules.allSatisfy { ($0["help"] as? [String: String])?["text"]?.isEmpty == false })
      let results = try #require(run["results"] as? [[String: Any]])
      #expect(results.count == 2)
      for result in results {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
        #expect(result["level"] as? String == "error")
      }
      let region = try #require(Self.physical(results[0])["region"] as? [String: Int])
      // `"é😀"` begins at the ninth code unit and is five long: the emoji takes two.
      #expect(region == ["startLine": 1, "startColumn": 9, "endColumn": 14])
      let whole = try #require(Self.physical(results[1])["region"] as? [String: Int])
      #expect(whole == ["startLine": 1])
    }
  }

  @Test func `addresses in SARIF are relative to the root, or whole`() throws {
    func artifact(_ file: String) throws -> [String: String] {
      try #require(try Self.document(SARIF.artifact(file).text) as? [String: String])
    }
    #expect(try artifact("./Site/é 50%.json") == ["uri": "Site/%C3%A9%2050%25.json", "uriBaseId": "%SRCROOT%"])
    #expect(try artifact("/srv/a:b.json") == ["uri": "file:///srv/a%3Ab.json"])
  }

  @Test func `JSON is written with escapes for what cannot be seen`() throws {
    let text = JSON.object([
      ("a\u{1B}", .text("\"\\\n\u{202E}\u{9B}\u{E0001}x")), ("n", .number(0.1)), ("e", .array([])),
    ]).text
    #expect(
      text == """
        {
          "a\\u001b": "\\"\\\\\\n\\u202e\\u009b\\udb40\\udc01x",
          "n": 0.1,
          "e": []
        }
        """)
    let back = try Self.document(text)["a\u{1B}"] as? String
    #expect(back == "\"\\\n\u{202E}\u{9B}\u{E0001}x")
  }

  private static func document(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func physical(_ result: [String: Any]) throws -> [String: Any] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    return try #require(location["physicalLocation"] as? [String: Any])
  }
}
