public import Hedging

/// Which pages the desk's overview has and where they stand. Small sites list all clients on the first page; on larger ones
/// no page lists more than ``ClientGroup/limit``.
///
/// The overview itself is the site's first page, or stands in a folder where the site has a home page of its own. Everything
/// else is below `book` there, so that it meets neither reports nor the site's own pages.
public struct BookPages: Sendable {
  /// One page, by what it is about.
  public struct Page: Sendable {
    enum Subject: Sendable {
      case index
      case group(ClientGroup, previous: ClientGroup?, next: ClientGroup?)
      /// The clients of a status, worst first; pages are counted from 1.
      case status(Status, page: Int)
      case asset(AssetTotal)
      case venue(VenueTotal)
      case changes(BookChanges)
    }

    /// Where it stands: empty, or steps that each end in a slash.
    public let folder: String
    let subject: Subject

    /// The way to the site's first folder.
    var depth: Int { folder.utf8.count { $0 == UInt8(ascii: "/") } }
    var root: String { String(repeating: "../", count: depth) }
    var surroundings: PageSurroundings { PageSurroundings(place: folder, kind: .report) }
  }

  /// Where the overview stands, from the site's first folder: empty, or with a `/` at its end.
  let overviewFolder: String
  private var folder: String { overviewFolder + "book/" }
  private let title: String
  let asOf: Instant
  var dates: DatePattern { pageWords.locale.dates }
  let overview: Overview
  /// In the order of their ids.
  let clients: BookClients
  /// What is different from an earlier build, where there is one to compare with.
  let changes: BookChanges?
  let groups: ClientGroup
  /// Put in order once: every page of an asset asks for its share of all.
  let assetsBySize: [AssetTotal]
  let venuesBySize: [VenueTotal]
  let assetValue: Double
  /// Worst first, as places in `clients`.
  let ranked: [Status: [Int]]
  /// Assets' folders: two codes that differ in their case only get two.
  let assetFolders: [Asset: String]
  let report: @Sendable (String) -> String
  /// What the program says itself; a composer puts its own.
  var pageWords = PageWords.english

  /// - Parameters:
  ///   - clients: the same as those in the overview.
  ///   - folder: where the overview stands, from the site's first folder: empty, or with a `/` at its end.
  ///   - report: where a client's report stands, from the site's first folder.
  public init(
    title: String, in folder: String = "", asOf: Instant, overview: Overview, clients: BookClients,
    changes: BookChanges? = nil, report: @escaping @Sendable (String) -> String
  ) {
    self.title = title
    overviewFolder = folder
    self.asOf = asOf
    self.overview = overview
    self.clients = clients
    self.changes = changes
    self.report = report
    groups = ClientGroup(clients.indices.map(clients.id))
    ranked = [Status.breach, .watch].reduce(into: [:]) { ranked, status in
      ranked[status] = clients.ranked(status)
    }
    var folders: [Asset: String] = [:]
    var taken: Set<String> = []
    for asset in overview.assets.keys.sorted() {
      var name = asset.code.lowercased()
      while !taken.insert(name).inserted { name += "-" }
      folders[asset] = folder + "book/assets/" + name + "/"
    }
    assetFolders = folders
    assetsBySize = overview.assetsBySize
    venuesBySize = overview.venuesBySize
    assetValue = assetsBySize.reduce(0) { $0 + $1.spotValue.value }
  }

  /// What the overview is called: as the site, where it is the site's first page.
  var heading: String { overviewFolder.isEmpty ? title : pageWords(.overview) }

  /// Whether the overview lists all clients itself.
  var isSmall: Bool { clients.indices.count <= ClientGroup.limit }

  /// Every page, in an order that follows from the book alone.
  public var pages: [Page] {
    var pages = [Page(folder: overviewFolder, subject: .index)]
    pages += assetsBySize.map { Page(folder: assetFolders[$0.asset] ?? "", subject: .asset($0)) }
    pages += venuesBySize.map { Page(folder: folder(of: $0), subject: .venue($0)) }
    if let changes { pages.append(Page(folder: folderOfChanges, subject: .changes(changes))) }
    for status in [Status.breach, .watch] where listed(status) {
      pages += (1...pageCount(of: status)).map { page in
        Page(folder: folder(of: status, page: page), subject: .status(status, page: page))
      }
    }
    guard !isSmall else { return pages }
    let groups = groups.all
    let leaves = groups.filter(\.children.isEmpty)
    var leaf = 0
    for group in groups {
      var (previous, next): (ClientGroup?, ClientGroup?) = (nil, nil)
      if group.children.isEmpty {
        previous = leaf > 0 ? leaves[leaf - 1] : nil
        next = leaf + 1 < leaves.count ? leaves[leaf + 1] : nil
        leaf += 1
      }
      pages.append(
        Page(folder: folder(of: group), subject: .group(group, previous: previous, next: next)))
    }
    return pages
  }

  /// Whether the clients of a status have a list of their own: where the first page does not show them all.
  func listed(_ status: Status) -> Bool {
    let count = ranked[status]?.count ?? 0
    return status == .breach ? count > Overview.shownClients : !isSmall && count > 0
  }

  func pageCount(of status: Status) -> Int {
    ((ranked[status]?.count ?? 0) + ClientGroup.limit - 1) / ClientGroup.limit
  }

  var folderOfChanges: String { folder + "changes/" }

  func folder(of venue: VenueTotal) -> String { folder + "venues/" + venue.venue + "/" }

  func folder(of group: ClientGroup) -> String {
    folder + "clients/" + (group.prefix.isEmpty ? "" : group.prefix + "/")
  }

  func folder(of status: Status, page: Int) -> String {
    folder + status.rawValue + "/" + (page == 1 ? "" : "\(page)/")
  }
}
