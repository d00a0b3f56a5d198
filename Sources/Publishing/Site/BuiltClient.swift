public import Hedging
public import Reporting

/// What a build hands out of each client, in the order of the portfolios' files.
public struct BuiltClient: Sendable {
  public let evaluation: Evaluation
  /// The portfolio's file.
  public let file: String
  public let result: ClientResult
  /// What is different from the night before, where the build has a baseline.
  public let change: ClientChange?
  /// How many portfolios have been read, with this one, and how many of those are at fault.
  public let number: Int
  public let refused: Int
  /// How many there are in all.
  public let total: Int

  init(_ evaluation: Evaluation, file: String, baseline: Baseline?, number: Int, refused: Int, total: Int)
    throws(PublishingFault)
  {
    self.evaluation = evaluation
    self.file = file
    self.number = number
    self.refused = refused
    self.total = total
    let result = ClientResult(evaluation)
    self.result = result
    if let baseline {
      change = ClientChange(from: try baseline.result(of: result.id), to: result)
    } else {
      change = nil
    }
  }
}
