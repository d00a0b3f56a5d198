import Markup

/// One `<testsuite>`: a client with its limits, or the site.
///
/// Attributes and their order of elements fit the schema of Ant's reports and the stricter of Jenkins: what is near its limit
/// is told in the suite's `<system-out>`, because neither has another place for it.
/// Source: github.com/windyroad/JUnit-Schema, JUnit.xsd; the xUnit plugin of Jenkins, junit-10.xsd.
struct JUnitSuite {
  /// One `<testcase>`.
  struct Case {
    enum Outcome {
      case passed
      /// A limit is breached.
      case failure(message: String, text: String)
      /// Something could not be read; the type is a fault's code.
      case error(type: String, message: String, text: String)
    }

    let name: String
    let outcome: Outcome
  }

  /// A client's id, or what stands for it.
  let name: String
  var properties: [(name: String, value: String)] = []
  var cases: [Case]
  /// What is worth telling and is no failure.
  var remarks: [String] = []

  private var failures: Int { cases.count { if case .failure = $0.outcome { true } else { false } } }
  private var errors: Int { cases.count { if case .error = $0.outcome { true } else { false } } }

  /// The element, below the root.
  ///
  /// - Parameters:
  ///   - number: how many suites stand before it.
  ///   - timestamp: the moment of the market's prices; never the clock's.
  func bytes(number: Int, timestamp: String) -> [UInt8] {
    var writer = XMLWriter(depth: 1)
    writer.element(
      "testsuite",
      [
        "id": "\(number)", "package": "hedgerow", "name": name, "timestamp": timestamp, "hostname": "localhost",
        "tests": "\(cases.count)", "failures": "\(failures)", "errors": "\(errors)", "skipped": "0", "time": "0",
      ]
    ) { suite in
      if properties.isEmpty {
        suite.element("properties")
      } else {
        suite.element("properties") { list in
          for property in properties { list.element("property", ["name": property.name, "value": property.value]) }
        }
      }
      var told: [String: Int] = [:]
      for test in cases {
        // Two cases of one name would be taken for one.
        let count = told[test.name, default: 0] + 1
        told[test.name] = count
        write(test, named: count > 1 ? "\(test.name) (\(count))" : test.name, &suite)
      }
      suite.element("system-out", text: remarks.joined(separator: "\n"))
      suite.element("system-err")
    }
    return writer.bytes
  }

  private func write(_ test: Case, named caseName: String, _ suite: inout XMLWriter) {
    let attributes: KeyValuePairs<StaticString, String> = ["classname": name, "name": caseName, "time": "0"]
    switch test.outcome {
    case .passed: suite.element("testcase", attributes)
    case .failure(let message, let text):
      suite.element("testcase", attributes) {
        $0.element("failure", ["type": "breach", "message": message], text: text)
      }
    case .error(let type, let message, let text):
      suite.element("testcase", attributes) { $0.element("error", ["type": type, "message": message], text: text) }
    }
  }
}
