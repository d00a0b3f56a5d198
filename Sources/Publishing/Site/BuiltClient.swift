public import Hedging
public import Reporting

/// What a build hands out of each client, in the order of the input.
public struct BuiltClient: Sendable {
  /// Only where somebody asked for it.
  public let evaluation: Evaluation?
  /// The portfolio's file, the stream that it is a line of, or the shard that it was joined from.
  public let file: String
  public let figures: ClientFigures
  /// What is different from the night before, where the build has a baseline.
  public let change: ClientChange?
}
