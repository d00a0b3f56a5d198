/// What is most likely a mistake in a file that can be read all the same, with the numbers that its sentence needs.
///
/// To add one: a case here or in a kind below, the rule beside the others of its file, its bound in `Plausible`, its words
/// and code, and a site in the tests that has it.
public enum Doubt: Sendable, Equatable {
  case venue(VenueDoubt)
  case market(MarketDoubt)
  case portfolio(PortfolioDoubt)
  case scenario(ScenarioDoubt)
  case history(HistoryDoubt)
}
