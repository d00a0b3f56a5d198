public import Hedging

/// A page of prose: `pages/**/*.md`, front matter and Markdown behind it.
public struct PageFile: Sendable {
  /// What the front matter says.
  public struct Settings: Sendable, Equatable {
    public let title: String
    public let description: String?
    /// Days, as they are written: `2026-11-20`.
    public let date: String?
    public let updated: String?
    /// The id of the portfolio that the page quotes.
    public let portfolio: String?
    /// The ids of further portfolios that it quotes.
    public let portfolios: [String]
    /// The ids of the scenario sets; `nil` for the portfolio's own.
    public let scenarios: [String]?
    public let menu: String?
    public let order: Double?
    public let hasContents: Bool
    public let language: String?
    public let isDraft: Bool

    /// The beginnings of those days in UTC.
    public var written: Instant? { date.flatMap(TimeText.day) }
    public var changed: Instant? { updated.flatMap(TimeText.day) }
  }

  public let settings: Settings
  /// The Markdown, a template for the page's figures.
  public let body: [UInt8]
  /// The number of the body's first line in its file, counted from 1.
  public let firstLine: Int
  /// The scenario sets that `scenarios` names, each once; `nil` for the portfolio's own.
  public let scenarioSets: [ScenarioSet]?
  private let document: JSONDocument
  private let source: Source

  /// Where the text first has this link, if it is written out there.
  public func place(of link: String) -> Place? {
    source.place(ofLink: link, from: source.bytes.count - body.count)
  }

  /// Reads a page; whether its portfolio exists is asked of those who know, see ``unknownPortfolio(known:)``.
  public static func read(_ source: Source, scenarioSets known: [ScenarioSet]) throws(Faults) -> PageFile {
    let matter = try FrontMatter(source)
    let reading = Reading(matter.document, without: matter.faults)
    let settings = PageFields.type.read(matter.document.root, reading)
    let sets = matter.document.root["scenarios"].flatMap { Self.sets($0, among: known, reading) }
    matter.document.root["portfolios"].map { refuseRepeated($0, reading) }
    let body = Array(source.bytes[matter.body...])
    let firstLine = source.firstLine + source.bytes[..<matter.body].count { $0 == .lineFeed }
    return try reading.finish(
      settings.map {
        PageFile(
          settings: $0, body: body, firstLine: firstLine, scenarioSets: sets, document: matter.document,
          source: source)
      })
  }

  /// The fault of a page that quotes a portfolio which is none of these.
  public func unknownPortfolio(_ name: String, known: [String]) -> Faults {
    fault(
      .unknownReference(Reference(.portfolio, name), nearest: NearestName.of(name, among: known), known: known),
      about: name)
  }

  /// The fault of a page that names a portfolio and says nothing of it.
  public func unusedPortfolio(_ name: String) -> Faults { fault(.frontMatter(.unusedPortfolio), about: name) }

  private func fault(_ problem: Problem, about portfolio: String) -> Faults {
    let root = document.root
    let further = settings.portfolios.firstIndex(of: portfolio).flatMap { root["portfolios"]?[$0] }
    let value = (settings.portfolio == portfolio ? root["portfolio"] : further) ?? root
    return Faults([Fault(place: value.place, path: value.path, problem: problem)])
  }

  private static func sets(
    _ list: JSONValue, among known: [ScenarioSet], _ reading: Reading
  ) -> [ScenarioSet]? {
    guard list.kind == .array else { return nil }
    var sets: [ScenarioSet] = []
    var first: [String: JSONValue] = [:]
    for value in list.elements where !reading.isFull {
      // What is no id has been told.
      guard let id = value.string, Form.id.admits(id) else { continue }
      if let earlier = first.updateValue(value, forKey: id) {
        reading.refuse(value, .duplicate(id, first: earlier.place))
      } else if let set = known.first(where: { $0.id == id }) {
        sets.append(set)
      } else {
        let names = known.map(\.id)
        reading.refuse(
          value,
          .unknownReference(
            Reference(.scenarioSet, id), nearest: NearestName.of(id, among: names), known: names))
      }
    }
    return sets
  }

  /// What is named a second time is an oversight.
  private static func refuseRepeated(_ list: JSONValue, _ reading: Reading) {
    var first: [String: JSONValue] = [:]
    for value in list.elements where !reading.isFull {
      guard let id = value.string, let earlier = first.updateValue(value, forKey: id) else { continue }
      reading.refuse(value, .duplicate(id, first: earlier.place))
    }
  }
}
