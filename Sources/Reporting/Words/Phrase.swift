/// The entries of the file of words that the program fills itself: what pictures say, and a few values made of others.
///
/// The raw value is the entry's name; its parameters are the names that the entry may use.
enum Phrase: String, CaseIterable {
  case day = "unit.day"
  case days = "unit.days"
  case subjectPosition = "subject.position"
  case subjectAccount = "subject.account"
  case subjectPortfolio = "subject.portfolio"
  case assetList = "assets.list"
  case assetCount = "assets.many"

  case home = "page.home"
  case overview = "overview.title"
  case listedPages = "listing.pages"
  case listedReports = "listing.reports"
  case missingTitle = "missing.title"
  case searchTitle = "search.title"
  case searchField = "search.field"
  case searchOne = "search.one"
  case searchMany = "search.many"
  case searchNone = "search.none"

  case allClients = "book.all-clients"
  case clientRange = "book.client-range"
  case range = "book.range"
  case breachClients = "book.breach-clients"
  case watchClients = "book.watch-clients"
  case numberedPage = "book.numbered-page"
  case changes = "changes.title"
  case worse = "book.worse"
  case lessBad = "book.less-bad"

  case maintenanceAtMark = "rule.maintenance-at-mark"
  case maintenanceAtEntry = "rule.maintenance-at-entry"
  case noCloseFee = "rule.no-close-fee"
  case closeFeeAtLiquidation = "rule.close-fee-at-liquidation"
  case closeFeeAtBankruptcy = "rule.close-fee-at-bankruptcy"
  case fundingOnMark = "rule.funding-on-mark"
  case fundingOnIndex = "rule.funding-on-index"
  case largerSide = "rule.larger-side"
  case netOfSides = "rule.net-of-sides"
  case sumOfSides = "rule.sum-of-sides"
  case residualLost = "rule.residual-lost"
  case residualReturned = "rule.residual-returned"
  case ratioFalling = "rule.ratio-falling"
  case ratioRising = "rule.ratio-rising"
  case everyHour = "rule.every-hour"
  case everyHours = "rule.every-hours"
  case noFunding = "rule.no-funding"
  case tiersByNotional = "rule.tiers-by-notional"
  case tiersByContracts = "rule.tiers-by-contracts"

  case hedged = "chart.hedged"
  case unhedged = "chart.unhedged"
  case liquidated = "chart.liquidated"
  case none = "chart.none"
  case scenarioEnds = "chart.ends"
  case outcomeTitle = "outcome-chart.title"
  case outcomeLiquidation = "outcome-chart.liquidation"
  case outcomeToday = "outcome-chart.today"
  case outcomeTodayAndEntry = "outcome-chart.today-and-entry"
  case outcomeEntry = "outcome-chart.entry"
  case outcomeBeyond = "outcome-chart.beyond"
  case outcomeDescription = "outcome-chart.description"
  case outcomeEnd = "outcome-chart.end"
  case outcomeDeath = "outcome-chart.death"
  case scenarioTitle = "scenario-chart.title"
  case scenarioDescription = "scenario-chart.description"
  case scenarioResult = "scenario-chart.result"
  case pathTitle = "path-chart.title"
  case pathMark = "path-chart.mark"
  case pathThreshold = "path-chart.threshold"
  case pathDeathDay = "path-chart.death-day"
  case pathDeathPrice = "path-chart.death-price"
  case pathDescription = "path-chart.description"
  case pathMore = "path-chart.more"
  case ladderTitle = "ladder-chart.title"
  case ladderToday = "ladder-chart.today"
  case ladderPassed = "ladder-chart.passed"
  case ladderRung = "ladder-chart.rung"
  case trendDistance = "trend-chart.distance"
  case trendValue = "trend-chart.value"
  case trendDescription = "trend-chart.description"
  case fundingTitle = "funding-chart.title"
  case perSettlement = "funding-chart.settlement"
  case perDay = "funding-chart.day"
  case perWeek = "funding-chart.week"
  case perDays = "funding-chart.days"
  case fundingNumbers = "funding-chart.numbers"
  case fundingDescription = "funding-chart.description"
  case fundingNote = "funding-chart.note"

  /// The names in the order of the values; one with a question mark may be absent.
  var parameters: [String] {
    switch self {
    case .subjectPosition: ["symbol", "side", "venue"]
    case .subjectAccount: ["account", "venue"]
    case .assetList: ["first", "last"]
    case .assetCount: ["count"]
    case .searchMany: ["count"]
    case .clientRange: ["range"]
    case .range: ["first", "last"]
    case .numberedPage: ["title", "page", "pages"]
    case .everyHours: ["hours"]
    case .scenarioEnds, .outcomeBeyond: ["scenarios"]
    case .outcomeTitle: ["asset", "currency"]
    case .outcomeLiquidation, .outcomeToday, .outcomeTodayAndEntry, .outcomeEntry, .pathDeathPrice: ["price"]
    case .outcomeDescription: ["today", "low", "high", "deaths?"]
    case .outcomeEnd: ["price", "hedged", "unhedged"]
    case .outcomeDeath: ["side", "price"]
    case .scenarioTitle: ["currency", "shown?", "count"]
    case .scenarioDescription: ["worst", "best?", "dead?", "count"]
    case .scenarioResult: ["name", "hedged", "unhedged"]
    case .pathTitle: ["name", "contract", "currency"]
    case .pathDeathDay: ["day"]
    case .pathDescription: ["first", "side", "threshold?", "death?", "deathDay", "lastDay", "last", "moved?"]
    case .pathMore: ["count"]
    case .ladderTitle: ["contract", "account"]
    case .ladderToday: ["distance"]
    case .ladderRung: ["leverage", "today?", "distance"]
    case .trendValue: ["currency"]
    case .trendDescription: ["count", "start", "end", "first", "last", "lowest", "highest"]
    case .fundingTitle: ["asset", "span"]
    case .perDays: ["days"]
    case .fundingNumbers: ["sum", "start", "end", "above", "count", "highest", "lowest"]
    case .fundingDescription: ["numbers"]
    case .fundingNote: ["numbers", "file"]
    default: []
    }
  }
}
