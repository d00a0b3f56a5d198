import Parsing
import Reporting

/// What helps to find the pages. A file of the site's own at one of these places stays.
extension SiteBuild {
  func stageFurniture(
    of tree: SiteTree, _ clients: BookClients, _ pagesIndex: SearchIndex, _ output: inout some PageOutput,
    _ links: inout LinkCheck
  ) throws(PublishingFault) {
    var index = pagesIndex
    var listing = SiteListing(
      summary: tree.home?.page.settings.description, sections: tree.sections(single: composer.pagesTitle))
    var sitemap = pages.map(\.file).map { file in
      Sitemap.Entry(file.folder, changed: file.page.settings.changed ?? file.page.settings.written)
    }
    if site.settings.discoverable == .all {
      let reports = reports(of: clients, overview: tree.overview)
      listing.sections.append(reports)
      for report in reports.pages { index.add(report, in: reports.head.title) }
      sitemap += reports.pages.map { Sitemap.Entry($0.place ?? "", changed: asOf) }
    }
    if composer.hasSearch {
      let search = composer.search(listing, index)
      if !output.holds(search.place + "index.html") {
        try output.stage(search.page.html, at: search.place + "index.html")
        links.note(search.page.links, anchors: search.page.anchors, on: search.place + "index.html", in: output)
        for file in search.files { try output.stage(file.bytes, at: file.name) }
      }
    }
    let feed = AtomFeed(
      pages.map(\.file).compactMap { file in
        let settings = file.page.settings
        return settings.written.map { AtomFeed.Entry(tree.link(to: file), date: $0, updated: settings.changed) }
      })
    for file in [composer.missing(listing)] + composer.files(listing, Sitemap(sitemap), feed)
    where !output.holds(file.name) {
      try output.stage(file.bytes, at: file.name)
    }
  }

  /// The overview and every report.
  private func reports(of clients: BookClients, overview: String) -> SiteListing.Section {
    let all = [PageLink(title: composer.overviewTitle, place: overview)]
    let reports = clients.indices.map { PageLink(title: clients[$0].name, place: places.place(of: clients.id($0))) }
    return SiteListing.Section(head: PageLink(title: composer.reportsTitle, place: nil), pages: all + reports)
  }
}
