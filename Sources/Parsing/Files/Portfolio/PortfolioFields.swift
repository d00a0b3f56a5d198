import Hedging

/// The fields of a `portfolios/*.json`.
enum PortfolioFields {
  static let id = Field<String>("id", .id, "The portfolio's id; its report's folder is called so.")
  static let name = Field<String>("name", .name, "The name that reports show.")
  static let currency = Field<Asset>(
    "currency", .asset, "The currency in which everything is reported; it needs a price in the market.")
  static let holdings = Field<[Holding]>.optional(
    "holdings", .list(of: HoldingFields.type), "Coins outside the venues' futures accounts.")
  static let accounts = Field<[Account]>.optional(
    "accounts", .list(of: AccountFields.type), "The futures accounts.")
  static let plans = Field<[HedgePlan]>.optional(
    "plans", .list(of: PlanFields.type), "Hedges that are not opened yet.")
  static let limits = Field<Limits>.optional(
    "limits", LimitsFields.type, "The bounds to stay within; what is left out comes from site.json.")
  static let scenarios = Field<[String]>.optional(
    "scenarios", .list(of: .id), "The ids of the scenario sets to evaluate.")
  static let template = Field<String>.optional(
    "template", .id, "The report template; the site's first if left out.")

  static let list = FieldList(
    "portfolio", isFile: true,
    [id, name, currency, holdings, accounts, plans, limits, scenarios, template],
    rules: [.someOf(["holdings", "accounts"])])

  /// A portfolio as it is written, before anything it names is looked up.
  struct Written: Sendable {
    var portfolio: Portfolio
    var scenarios: [String]?
    var template: String?
  }

  static let type = FieldType<Written>.object(list) { fields in
    let id = fields[id]
    let name = fields[name]
    let currency = fields[currency]
    let holdings = fields[holdings]
    let accounts = fields[accounts]
    let plans = fields[plans]
    let limits = fields[limits]
    let scenarios = fields[scenarios]
    let template = fields[template]
    if let id, let problem = PortableName.problem(of: id) { fields.refuse(Self.id, .unportableName(id, problem)) }
    if let accounts { fields.refuseDuplicates(in: Self.accounts, of: accounts.map(\.id), at: "id") }
    // Without an id or a name it is refused; what it names is looked up all the same.
    guard let currency else { return nil }
    let portfolio = Portfolio(
      id: id ?? "", name: name ?? "", currency: currency, holdings: holdings ?? [], accounts: accounts ?? [],
      plans: plans ?? [], limits: limits ?? Limits())
    return Written(portfolio: portfolio, scenarios: scenarios, template: template)
  }
}
