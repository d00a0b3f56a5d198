import Markup
import Templates

/// The pages and files that help to find others.
extension Composer {
  /// What lists call the pages that are in no folder, and the reports.
  public var pagesTitle: String { words(.listedPages) }
  public var reportsTitle: String { words(.listedReports) }
  public var overviewTitle: String { words(.overview) }

  /// The search with the files that its script is and reads, each with its place from the site's first folder.
  public func search(_ listing: SiteListing, _ index: SearchIndex) -> (
    page: ComposedPage, place: String, files: [Named]
  ) {
    let page = ListingPage(
      frame: frame, listing: listing, root: "../", file: "index.html", form: SearchPage.form(words))
    var shapes = PageShapes(limit: 0)
    let composed = compose(
      search, named: "search.md", ListingPage.vocabulary.record(of: page), title: words(.searchTitle), depth: 1,
      json: nil, surroundings: PageSurroundings(place: SearchPage.place, kind: .help), shapes: &shapes)
    return (
      composed, SearchPage.place,
      [(SearchPage.place + SearchPage.script, Templates.script), (SearchPage.place + SearchPage.index, index.bytes)]
    )
  }

  /// What a server shows where there is no page. Its links hold wherever that is.
  public func missing(_ listing: SiteListing) -> Named {
    var surroundings = PageSurroundings(place: "404.html", kind: .help)
    surroundings.root = frame.absoluteRoot
    let page = ListingPage(frame: frame, listing: listing, root: frame.absoluteRoot, file: "index.html")
    var shapes = PageShapes(limit: 0)
    let composed = compose(
      missing, named: "missing.md", ListingPage.vocabulary.record(of: page), title: words(.missingTitle), depth: 0,
      json: nil, surroundings: surroundings, shapes: &shapes)
    return (surroundings.place, composed.html)
  }

  /// The files for search engines, readers of feeds, and language models: those that this site has something for.
  public func files(_ listing: SiteListing, _ sitemap: Sitemap, _ feed: AtomFeed) -> [Named] {
    var files = sitemap.files(frame)
    // Reports are not named here: a list of what is not to be found would lead to it.
    var robots = "User-agent: *\nDisallow:\n"
    if !files.isEmpty, let address = frame.address(of: Sitemap.file) { robots += "\nSitemap: \(address)\n" }
    files.append(("robots.txt", Array(robots.utf8)))
    if let feed = feed.bytes(frame) { files.append((AtomFeed.file, feed)) }
    guard !listing.isEmpty else { return files }
    let page = ListingPage(frame: frame, listing: listing, root: frame.address(of: "") ?? "", file: "index.md")
    let text = llms.markdown(
      filling: ListingPage.vocabulary.record(of: page), decimalMark: words.locale.symbols.decimalMark)
    files.append(("llms.txt", text.bytes))
    return files
  }
}

/// A file and its place from the site's first folder.
public typealias Named = (name: String, bytes: [UInt8])
