/// The entries of the file of words that the program fills itself: what pictures say, and a few values made of others.
///
/// Its number among them is where its words stand once they are read: a name would be hashed at every use.
enum Phrase: Int, CaseIterable {
  case day, days, subjectPosition, subjectAccount, subjectPortfolio, assetList, assetCount
  case home, overview, listedPages, listedReports, missingTitle, searchTitle, searchField, searchOne, searchMany,
    searchNone
  case allClients, clientRange, range, breachClients, watchClients, numberedPage, changes, worse, lessBad
  case maintenanceAtMark, maintenanceAtEntry, noCloseFee, closeFeeAtLiquidation, closeFeeAtBankruptcy, fundingOnMark,
    fundingOnIndex, largerSide, netOfSides, sumOfSides, residualLost, residualReturned, ratioFalling, ratioRising,
    everyHour, everyHours, noFunding, tiersByNotional, tiersByContracts
  case hedged, unhedged, liquidated, none, scenarioEnds, outcomeTitle, outcomeLiquidation, outcomeToday,
    outcomeTodayAndEntry, outcomeEntry, outcomeBeyond, outcomeDescription, outcomeEnd, outcomeDeath, scenarioTitle,
    scenarioDescription, scenarioResult, pathTitle, pathMark, pathThreshold, pathDeathDay, pathDeathPrice,
    pathDescription, pathMore, ladderTitle, ladderToday, ladderPassed, ladderRung, trendDistance, trendValue,
    trendDescription, fundingTitle, perSettlement, perDay, perWeek, perDays, fundingNumbers, fundingDescription,
    fundingNote

  /// The entry's name in the file.
  var name: String { entry.name }

  /// The names in the order of the values; one with a question mark may be absent.
  var parameters: [String] { entry.parameters }

  private var entry: (name: String, parameters: [String]) {
    switch self {
    case .day: ("unit.day", [])
    case .days: ("unit.days", [])
    case .subjectPosition: ("subject.position", ["symbol", "side", "venue"])
    case .subjectAccount: ("subject.account", ["account", "venue"])
    case .subjectPortfolio: ("subject.portfolio", [])
    case .assetList: ("assets.list", ["first", "last"])
    case .assetCount: ("assets.many", ["count"])
    case .home: ("page.home", [])
    case .overview: ("overview.title", [])
    case .listedPages: ("listing.pages", [])
    case .listedReports: ("listing.reports", [])
    case .missingTitle: ("missing.title", [])
    case .searchTitle: ("search.title", [])
    case .searchField: ("search.field", [])
    case .searchOne: ("search.one", [])
    case .searchMany: ("search.many", ["count"])
    case .searchNone: ("search.none", [])
    case .allClients: ("book.all-clients", [])
    case .clientRange: ("book.client-range", ["range"])
    case .range: ("book.range", ["first", "last"])
    case .breachClients: ("book.breach-clients", [])
    case .watchClients: ("book.watch-clients", [])
    case .numberedPage: ("book.numbered-page", ["title", "page", "pages"])
    case .changes: ("changes.title", [])
    case .worse: ("book.worse", [])
    case .lessBad: ("book.less-bad", [])
    case .maintenanceAtMark: ("rule.maintenance-at-mark", [])
    case .maintenanceAtEntry: ("rule.maintenance-at-entry", [])
    case .noCloseFee: ("rule.no-close-fee", [])
    case .closeFeeAtLiquidation: ("rule.close-fee-at-liquidation", [])
    case .closeFeeAtBankruptcy: ("rule.close-fee-at-bankruptcy", [])
    case .fundingOnMark: ("rule.funding-on-mark", [])
    case .fundingOnIndex: ("rule.funding-on-index", [])
    case .largerSide: ("rule.larger-side", [])
    case .netOfSides: ("rule.net-of-sides", [])
    case .sumOfSides: ("rule.sum-of-sides", [])
    case .residualLost: ("rule.residual-lost", [])
    case .residualReturned: ("rule.residual-returned", [])
    case .ratioFalling: ("rule.ratio-falling", [])
    case .ratioRising: ("rule.ratio-rising", [])
    case .everyHour: ("rule.every-hour", [])
    case .everyHours: ("rule.every-hours", ["hours"])
    case .noFunding: ("rule.no-funding", [])
    case .tiersByNotional: ("rule.tiers-by-notional", [])
    case .tiersByContracts: ("rule.tiers-by-contracts", [])
    case .hedged: ("chart.hedged", [])
    case .unhedged: ("chart.unhedged", [])
    case .liquidated: ("chart.liquidated", [])
    case .none: ("chart.none", [])
    case .scenarioEnds: ("chart.ends", ["scenarios"])
    case .outcomeTitle: ("outcome-chart.title", ["asset", "currency"])
    case .outcomeLiquidation: ("outcome-chart.liquidation", ["price"])
    case .outcomeToday: ("outcome-chart.today", ["price"])
    case .outcomeTodayAndEntry: ("outcome-chart.today-and-entry", ["price"])
    case .outcomeEntry: ("outcome-chart.entry", ["price"])
    case .outcomeBeyond: ("outcome-chart.beyond", ["scenarios"])
    case .outcomeDescription: ("outcome-chart.description", ["today", "low", "high", "deaths?"])
    case .outcomeEnd: ("outcome-chart.end", ["price", "hedged", "unhedged"])
    case .outcomeDeath: ("outcome-chart.death", ["side", "price"])
    case .scenarioTitle: ("scenario-chart.title", ["currency", "shown?", "count"])
    case .scenarioDescription: ("scenario-chart.description", ["worst", "best?", "dead?", "count"])
    case .scenarioResult: ("scenario-chart.result", ["name", "hedged", "unhedged"])
    case .pathTitle: ("path-chart.title", ["name", "contract", "currency"])
    case .pathMark: ("path-chart.mark", [])
    case .pathThreshold: ("path-chart.threshold", [])
    case .pathDeathDay: ("path-chart.death-day", ["day"])
    case .pathDeathPrice: ("path-chart.death-price", ["price"])
    case .pathDescription:
      ("path-chart.description", ["first", "side", "threshold?", "death?", "deathDay", "lastDay", "last", "moved?"])
    case .pathMore: ("path-chart.more", ["count"])
    case .ladderTitle: ("ladder-chart.title", ["contract", "account"])
    case .ladderToday: ("ladder-chart.today", ["distance"])
    case .ladderPassed: ("ladder-chart.passed", [])
    case .ladderRung: ("ladder-chart.rung", ["leverage", "today?", "distance"])
    case .trendDistance: ("trend-chart.distance", [])
    case .trendValue: ("trend-chart.value", ["currency"])
    case .trendDescription:
      ("trend-chart.description", ["count", "start", "end", "first", "last", "lowest", "highest"])
    case .fundingTitle: ("funding-chart.title", ["asset", "span"])
    case .perSettlement: ("funding-chart.settlement", [])
    case .perDay: ("funding-chart.day", [])
    case .perWeek: ("funding-chart.week", [])
    case .perDays: ("funding-chart.days", ["days"])
    case .fundingNumbers: ("funding-chart.numbers", ["sum", "start", "end", "above", "count", "highest", "lowest"])
    case .fundingDescription: ("funding-chart.description", ["numbers"])
    case .fundingNote: ("funding-chart.note", ["numbers", "file"])
    }
  }
}
