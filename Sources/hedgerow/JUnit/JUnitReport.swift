import Markup
import Hedging
import Parsing
import Publishing
import Reporting

/// The report for servers that read JUnit's XML: a suite for each client in the order of the portfolios' files, then one for
/// each that is at fault, then the site's own. It is written as clients are done, and none is kept.
///
/// The root has no totals, which stand before what they count; readers add up the suites.
struct JUnitReport {
  /// By which a report is known that may be replaced.
  private static let mark = "<testsuite"
  private let file: StreamedFile
  private var count = 0
  /// The moment of the market's prices, as far as it is known. Without one the beginning of time stands for it: the form
  /// asks for a moment, and the clock's would make every report another.
  private var timestamp = "1970-01-01T00:00:00"
  private var isFinished = false

  /// - Parameter output: the folder of a build, in which no report can stand.
  init(_ path: String, outside output: String? = nil) throws(PublishingFault) {
    file = try StreamedFile(path, replacing: Self.mark, outside: output)
    file.write(XMLWriter.declaration + Array("<testsuites>\n".utf8))
  }

  /// Adds a client.
  mutating func add(_ evaluation: Evaluation, file: String) {
    timestamp = evaluation.snapshot.market.asOf.dateTime
    add(JUnitSuite(evaluation, file: file))
  }

  private mutating func add(_ suite: JUnitSuite) {
    file.write(suite.bytes(number: count, timestamp: timestamp))
    count += 1
  }

  /// Adds what concerns no evaluated client, and moves the report into its place. Once is enough.
  ///
  /// - Parameters:
  ///   - faults: what is wrong with the site.
  ///   - refused: the portfolios at fault.
  ///   - remarks: what is no fault and should be told.
  mutating func finish(
    _ faults: [Diagnostic], refused: [Faults], remarks: [String], asOf: Instant?
  ) throws(PublishingFault) {
    guard !isFinished else { return }
    isFinished = true
    if let asOf { timestamp = asOf.dateTime }
    for portfolio in refused {
      let list = Diagnostic.list(of: portfolio)
      add(JUnitSuite(name: Self.name(of: list.first), case: JUnitSuite.evaluated, faults: list))
    }
    let test = "Site: can be built"
    var site =
      faults.isEmpty
      ? JUnitSuite(name: "site", cases: [.init(name: test, outcome: .passed)])
      : JUnitSuite(name: "site", case: test, faults: faults)
    site.remarks = remarks
    add(site)
    file.write(Array("</testsuites>\n".utf8))
    try file.finish()
  }

  /// `acme` of `Site/portfolios/acme.json`, `book.ndjson:7` of a line: of a portfolio that cannot be read the id is not known.
  private static func name(of first: Diagnostic?) -> String {
    let name = (first?.file ?? "").split(separator: "/").last.map(String.init) ?? ""
    if name.hasSuffix(".ndjson"), let line = first?.place?.line { return "\(name):\(line)" }
    return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
  }
}

extension JUnitReport {
  /// Adds what a check found beside its clients.
  mutating func finish(_ check: SiteCheck) throws(PublishingFault) {
    var remarks = check.warnings.map { Diagnostic($0).text }
    if check.skipped > 0 { remarks.append("\(Counted.text(check.skipped, "portfolio")) not evaluated") }
    try finish(
      Diagnostic.sorted(check.faults.flatMap(Diagnostic.list)), refused: check.refused, remarks: remarks,
      asOf: check.asOf)
  }
}
