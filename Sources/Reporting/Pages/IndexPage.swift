import Hedging
import Markup

/// The desk's overview: what `index.md` may say.
struct IndexPage: Sendable {
  let book: BookPages
  /// The way to the site's first folder.
  let root: String
  let scenarios: [ScenarioTotalRow]
  let assets: [AssetPage]
  let venues: [VenuePage]
  let breaches: [ClientLine]
  let nearest: [NearestLine]
  let groups: [ClientListPage.Group]

  private var overview: Overview { book.overview }
  private func count(_ status: Status) -> Int { overview.statuses[status] ?? 0 }
  private var funding: Double { overview.fundingPerDay.value }

  static let vocabulary = Vocabulary<IndexPage>([
    .text("title", "The site's title, or what the overview is called on a site with a home page of its own") {
      $0.book.heading
    },
    .text("asOf", "When the prices were taken") { $0.book.dates.dateAndTime($0.book.asOf) },
    .text("unit", "The market's unit, in which clients are added up", example: "USD") { $0.overview.unit.code },
    .number("count", "How many reports there are") { Double($0.overview.count) },
    .flag("one", "Whether there is just one") { $0.overview.count == 1 },
    .flag("hasReports", "Whether there are any") { $0.overview.count > 0 },
    .number("ok", "How many clients are ok") { Double($0.count(.ok)) },
    .number("watch", "How many are on watch") { Double($0.count(.watch)) },
    .number("breach", "How many breach a limit") { Double($0.count(.breach)) },
    .flag("hasOk", "Whether any is ok") { $0.count(.ok) > 0 },
    .flag("hasWatch", "Whether any is on watch") { $0.count(.watch) > 0 },
    .flag("hasBreach", "Whether any breaches a limit") { $0.count(.breach) > 0 },
    .flag("oneBreach", "Whether just one does") { $0.count(.breach) == 1 },
    .optionalText("changes", "Where it stands what changed since an earlier build") { page in
      page.book.changes.map { _ in page.root + page.book.folderOfChanges + "index.html" }
    },
    .number("liquidatable", "How many have a position that can be liquidated now") { Double($0.overview.liquidatable) },
    .flag("hasLiquidatable", "Whether any has") { $0.overview.liquidatable > 0 },
    .amount("value", "What everything is worth today") { $0.overview.value.value },
    .amount("fundingPerDay", "What funding pays or costs a day") { $0.funding },
    .flag("received", "Whether funding is received") { $0.funding > 0 },
    .flag("paid", "Whether funding is paid") { $0.funding < 0 },
    .flag("even", "Whether it is neither") { $0.funding == 0 },
    .flag("hasVenues", "Whether there is any futures account") { !$0.venues.isEmpty },
    .flag("hasLongs", "Whether there are longs at any venue") {
      $0.venues.contains { $0.total.longNotional.value != 0 }
    },
    .flag("hasOtherCurrencies", "Whether any portfolio has another currency than the unit") {
      !$0.overview.currencyPrices.isEmpty
    },
    .list("currencies", "What those currencies are counted at", of: currency) { page in
      page.overview.currencyPrices.sorted { $0.key < $1.key }
    },
    .optionalRecord("worst", "The scenario that costs the book most", of: ScenarioTotalRow.vocabulary) {
      $0.scenarios.first
    },
    .optionalRecord("first", "The nearest liquidation", of: NearestLine.vocabulary) { $0.nearest.first },
    .flag("breachesCut", "Whether not all breaches are shown") { $0.book.listed(.breach) },
    .text("breachHref", "Where all of them are listed") { page in
      page.root + page.book.folder(of: .breach, page: 1) + "index.html"
    },
    .flag("watchListed", "Whether those on watch have a list") { $0.book.listed(.watch) },
    .text("watchHref", "Where they are listed") { page in
      page.root + page.book.folder(of: .watch, page: 1) + "index.html"
    },
    .list("breaches", "The worst breaches, worst first", of: ClientLine.limited) { $0.breaches },
    .flag("hasNearest", "Whether any position can be liquidated") { !$0.nearest.isEmpty },
    .list("nearest", "The nearest liquidations, nearest first", of: NearestLine.vocabulary) { $0.nearest },
    .flag("hasAssets", "Whether any asset but cash is owned or hedged") { !$0.assets.isEmpty },
    .list("assets", "One row for each asset but cash, the largest first", of: AssetPage.rows) { $0.assets },
    .list("venues", "One row for each venue, the largest first", of: VenuePage.rows) { $0.venues },
    .flag("hasScenarios", "Whether there are scenarios") { !$0.scenarios.isEmpty },
    .list("scenarios", "One row for each scenario, worst first", of: ScenarioTotalRow.vocabulary) { $0.scenarios },
    .flag("hasList", "Whether all clients are listed here") { $0.book.isSmall && $0.overview.count > 0 },
    .list("reports", "One row for each report, where all are listed here", of: ClientLine.vocabulary) { page in
      page.book.isSmall
        ? page.book.clients.indices.map { page.book.line($0, on: page.root) } : []
    },
    .flag("hasGroups", "Whether clients are listed in groups") { !$0.groups.isEmpty },
    .list("groups", "Clients whose ids begin alike", of: ClientListPage.Group.vocabulary) { $0.groups },
  ])

  private static let currency = Vocabulary<(key: Asset, value: Price)>([
    .text("currency", "The currency") { $0.key.code },
    .amount("price", "Its price in the market's unit") { $0.value.value },
  ])
}
