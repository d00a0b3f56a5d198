import Parsing

/// The sentences for plans that cannot be carried out, with what would be possible.
extension Words {
  init(_ problem: PlanProblem) {
    switch problem {
    case .notItsBase(let asset, let base):
      self.init(
        "a contract on `\(base)` does not hedge `\(asset)`",
        "the plan's asset is the first part of the contract's symbol",
        hint: "name a contract on `\(asset)`")
    case .assetIsCurrency(let asset):
      self.init(
        "`\(asset)` is the portfolio's currency, in which it has no risk",
        hint: "report in the currency that the asset is to be hedged against")
    case .nothingToHedge(let asset):
      self.init(
        "there is no `\(asset)` to hedge", "the holdings and the collateral have none of it",
        hint: "add what is owned to `holdings`, or remove the plan")
    case .belowMinimum(let asset, let coins, let minimum, let ratio):
      self.init(
        "the hedge is smaller than the venue's smallest order",
        "\(Words.rounded(coins)) \(asset) are left to hedge, the smallest order is \(Words.rounded(minimum))",
        hint: "a ratio of at least \(Words.short(ratio, .up)) would be possible")
    case .beyondTiers(let asset, let coins, let ratio):
      self.init(
        "the hedge is larger than the venue's last margin tier",
        "it would be \(Words.rounded(coins)) \(asset)",
        hint: "a ratio of at most \(Words.short(ratio, .down)) would be possible")
    case .surviveBelowTier(let maximum, let least):
      self.init(
        "the venue asks for more margin than this would need",
        "at most \(Printable.number(maximum)) times the margin for a position of this size",
        hint: "with that it survives \(Words.short(least, .down)); ask for more than that")
    case .coinsMissing(let asset, let needed, let held):
      self.init(
        "the margin would be more coins than there are",
        "it needs \(Words.rounded(needed)) \(asset), and \(Words.rounded(held)) stand outside the accounts",
        hint: "hedge less, or with less margin: a higher `leverage`, a lower `survive`")
    }
  }

  /// Six decimals, rounded to the side on which the advice still holds.
  private static func short(_ number: Double, _ side: FloatingPointRoundingRule) -> String {
    Printable.number((number * 1e6).rounded(side) / 1e6)
  }
}
