public import Hedging

/// What a site is made of: `site.json`.
public struct SiteFile: Sendable {
  /// The site's title.
  public let title: String
  /// Where the site will stand, for absolute links; without it they are relative.
  public let baseURL: String?
  /// Who publishes the site.
  public let organisation: String?
  /// The language of the pages, as in HTML's `lang`.
  public let language: String
  /// The file of prices. This and the folders below are paths inside the site folder.
  public let market: String
  /// The folder of venues.
  public let venues: String
  /// The folder of portfolios.
  public let portfolios: String
  /// The folder of scenario sets.
  public let scenarios: String
  /// The ids of the scenario sets for portfolios that name none.
  public let scenarioSets: [String]
  /// The house's limits: what a portfolio leaves open.
  public let limits: Limits
  /// Whether reports compare the hedge with others at every venue that lists one.
  public let alternatives: Bool
  /// The site's menu, in its order.
  public let menu: [MenuItem]
  /// What search engines and the site's own lists may lead to.
  public let discoverable: Discoverable
  /// Whether all reports stand in one folder.
  public let reportFolders: ReportFolders
  public let logo: Logo?
  public let accent: Accent?
  /// Whom to ask: words, an e-mail address or an https address.
  public let contact: String?
  /// The legal footer, as plain text.
  public let footer: String?

  let document: JSONDocument

  /// The site's own pages, or clients' reports too.
  public enum Discoverable: String, Sendable, CaseIterable { case pages, all }

  /// One folder for all reports, or one for those whose ids end alike.
  public enum ReportFolders: String, Sendable, CaseIterable { case one, many }

  /// One entry of the site's menu.
  public struct MenuItem: Sendable, Equatable {
    /// What the entry is called.
    public let title: String
    /// Where it leads: a path on the site or an address.
    public let href: String
  }

  /// Where everything is unless `site.json` says otherwise: what a site is read by whose own file is at fault.
  public static let conventional: SiteFile = {
    let source = Source(file: "site.json", bytes: Array(#"{"title":"-"}"#.utf8))
    guard let site = try? read(source) else { preconditionFailure("a title is all that a site needs") }
    return site
  }()

  /// Reads `site.json`; whether its scenario sets exist is asked later, see ``check(_:scenarioSets:)``.
  public static func read(_ source: Source) throws(Faults) -> SiteFile {
    let reading = try Reading(source)
    return try reading.finish(SiteFields.type.read(reading.document.root, reading))
  }

  /// Where the menu's first entry with this link stands.
  public func place(ofMenuLink link: String) -> Place? {
    guard let index = menu.firstIndex(where: { $0.href == link }) else { return nil }
    return document.root["menu"]?[index]?["href"]?.place
  }

  /// Refuses a logo that is not there, given whether its file is.
  public func check(hasLogo: (String) -> Bool) throws(Faults) {
    guard let logo, !hasLogo(logo.file), let value = document.root["logo"]?["file"] else { return }
    let reading = Reading(document)
    reading.refuse(value, .unknownReference(Reference(.file, logo.file), nearest: nil, known: []))
    try reading.finish(())
  }

  /// The fault of a folder that the file names and that is not there; `nil` where it stands there by convention.
  public func missingFolder(_ folder: String) -> Faults? {
    let fields = [("venues", venues), ("portfolios", portfolios), ("scenarios", scenarios)]
    let named = fields.lazy.compactMap { name, path in path == folder ? document.root[name] : nil }.first
    return named.map { value in
      let problem = Problem.unknownReference(Reference(.folder, folder), nearest: nil, known: [])
      return Faults([Fault(place: value.place, path: value.path, problem: problem)])
    }
  }

  /// Refuses default scenario sets that do not exist. Called once the
  /// scenarios are read, which only the site's own file says where to find.
  ///
  /// - Parameter source: the site's own file, whether or not something else in it is at fault.
  public static func check(_ source: Source, scenarioSets known: [ScenarioSet]) throws(Faults) {
    guard let document = try? JSONDocument(source), let list = document.root["scenarioSets"] else { return }
    let reading = Reading(document)
    let known = known.map(\.id)
    var first: [String: JSONValue] = [:]
    for value in list.elements where !reading.isFull {
      // What is no id has been told.
      guard let id = value.string, Form.id.admits(id) else { continue }
      if let earlier = first.updateValue(value, forKey: id) {
        reading.refuse(value, .duplicate(id, first: earlier.place))
      } else if !known.contains(id) {
        reading.refuse(
          value,
          .unknownReference(
            Reference(.scenarioSet, id), nearest: NearestName.of(id, among: known), known: known))
      }
    }
    try reading.finish(())
  }
}

extension Source {
  /// Whether a site's own file has its scenarios in this folder, as it says or by convention.
  public func hasScenarios(in folder: String) -> Bool {
    guard let root = (try? JSONDocument(self))?.root else { return false }
    return root["scenarios"].map { $0.string == folder } ?? true
  }
}
