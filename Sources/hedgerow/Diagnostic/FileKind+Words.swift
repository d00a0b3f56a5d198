import Parsing

extension FileKind {
  /// What a file is, after "this is".
  var words: String {
    switch self {
    case .site: "a site's own file"
    case .market: "a market"
    case .venue: "a venue"
    case .tiers: "a file of margin tiers"
    case .portfolio: "a portfolio"
    case .scenarios: "a set of scenarios"
    case .history: "a history of prices"
    }
  }

  /// One of its kind, without an article.
  var noun: String {
    switch self {
    case .site: "site"
    case .market: "market"
    case .venue: "venue"
    case .tiers: "table"
    case .portfolio: "portfolio"
    case .scenarios: "set"
    case .history: "history"
    }
  }

  /// What the files of a folder are.
  var plural: String {
    switch self {
    case .site: "the site's own file"
    case .market: "the market"
    case .venue: "venues and the files of tiers that they name"
    case .tiers: "files of margin tiers"
    case .portfolio: "portfolios"
    case .scenarios: "sets of scenarios"
    case .history: "histories of prices"
    }
  }

  /// Where a file of this kind belongs.
  var cure: String {
    switch self {
    case .site: "a site's own file is `site.json` in the site's folder"
    case .market: "the market's file is `market.json` in the site's folder, or what `site.json` names as `market`"
    case .venue: "move it to the folder of venues"
    case .tiers: "name it in a contract of the venue it belongs to, as `tiersFile`, or move it away"
    case .portfolio: "move it to the folder of portfolios"
    case .scenarios: "move it to the folder of scenarios"
    case .history: "name it in the `history` of a scenario or of the market"
    }
  }
}
