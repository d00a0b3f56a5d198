import Hedging
import Markup

/// The models of the overview's pages, with every link as seen from the page.
extension BookPages {
  var index: IndexPage {
    let page = pageOfIndex
    func href(_ id: String) -> String { page.root + report(id) }
    return IndexPage(
      book: self, root: page.root,
      scenarios: overview.scenariosWorstFirst.map { ScenarioTotalRow(total: $0, href: $0.worst.map { href($0.id) }) },
      assets: assetsBySize.map { model($0, on: page) },
      venues: venuesBySize.map { model($0, on: page) },
      breaches: overview.breaches.rows.map { ClientLine(client: $0, href: href($0.id)) },
      nearest: overview.nearest.rows.map { NearestLine(row: $0, href: href($0.client.id)) },
      groups: isSmall ? [] : listed(groups.children, on: page))
  }

  private var pageOfIndex: Page { Page(folder: overviewFolder, subject: .index) }

  func model(_ asset: AssetTotal, on page: Page) -> AssetPage {
    AssetPage(
      total: asset, allValue: assetValue, unit: overview.unit,
      asOf: dates.dateAndTime(asOf), href: page.root + (assetFolders[asset.asset] ?? "") + "index.html",
      home: page.root + overviewFolder + "index.html",
      lines: asset.holders.rows.map {
        AssetPage.Line(client: ClientLine(client: $0.client, href: page.root + report($0.client.id)), amount: $0.amount)
      })
  }

  func model(_ venue: VenueTotal, on page: Page) -> VenuePage {
    let all = venuesBySize
    return VenuePage(
      total: venue, allNotional: all.reduce(0) { $0 + $1.notional }, allEquity: all.reduce(0) { $0 + $1.equity.value },
      unit: overview.unit, asOf: dates.dateAndTime(asOf), href: page.root + folder(of: venue) + "index.html",
      home: page.root + overviewFolder + "index.html",
      lines: venue.holders.rows.map {
        VenuePage.Line(
          client: ClientLine(client: $0.client, href: page.root + report($0.client.id)), amount: $0.amount,
          all: venue.notional)
      })
  }

  func model(_ changes: BookChanges, on page: Page) -> ChangesPage {
    ChangesPage(
      changes: changes, asOf: dates.dateAndTime(asOf), home: page.root + overviewFolder + "index.html",
      words: pageWords, href: { [report] in page.root + report($0) })
  }

  func model(_ group: ClientGroup, previous: ClientGroup?, next: ClientGroup?, on page: Page) -> ClientListPage {
    let isAll = group.prefix.isEmpty
    func link(_ group: ClientGroup) -> BookLink {
      BookLink(words: words(of: group), href: page.root + folder(of: group) + "index.html")
    }
    return ClientListPage(
      title: isAll ? pageWords(.allClients) : pageWords(.clientRange, words(of: group)), asOf: dates.dateAndTime(asOf),
      home: page.root + overviewFolder + "index.html",
      all: isAll ? nil : page.root + folder(of: groups) + "index.html", clients: group.clients.count,
      groups: listed(group.children, on: page),
      lines: group.own.map { line($0, on: page.root) },
      previous: previous.map(link), next: next.map(link))
  }

  func model(_ status: Status, page number: Int, on page: Page) -> ClientListPage {
    let (ranked, pages) = (ranked[status] ?? [], pageCount(of: status))
    func link(_ number: Int, _ words: String) -> BookLink? {
      (1...pages).contains(number)
        ? BookLink(words: words, href: page.root + folder(of: status, page: number) + "index.html") : nil
    }
    let first = (number - 1) * ClientGroup.limit
    let title = pageWords(status == .breach ? .breachClients : .watchClients)
    return ClientListPage(
      title: pages == 1 ? title : pageWords(.numberedPage, title, String(number), String(pages)),
      asOf: dates.dateAndTime(asOf),
      home: page.root + overviewFolder + "index.html",
      clients: ranked.count,
      lines: ranked[first..<min(first + ClientGroup.limit, ranked.count)].map { line($0, on: page.root) },
      isByStatus: true, previous: link(number - 1, pageWords(.worse)),
      next: link(number + 1, pageWords(.lessBad)))
  }

  /// A client's row on a page with this way to the site's first folder.
  func line(_ index: Int, on root: String) -> ClientLine {
    ClientLine(client: clients[index], href: root + report(clients.id(index)))
  }

  private func listed(_ groups: [ClientGroup], on page: Page) -> [ClientListPage.Group] {
    groups.map { group in
      let range = group.clients
      return ClientListPage.Group(
        first: clients.id(range.lowerBound), last: clients.id(range.upperBound - 1), count: range.count,
        breaches: range.count { clients.status($0) == .breach }, watches: range.count { clients.status($0) == .watch },
        href: page.root + folder(of: group) + "index.html")
    }
  }

  private func words(of group: ClientGroup) -> String {
    guard let first = group.clients.first, let last = group.clients.last, first != last else {
      return group.clients.first.map(clients.id) ?? ""
    }
    return pageWords(.range, clients.id(first), clients.id(last))
  }
}
