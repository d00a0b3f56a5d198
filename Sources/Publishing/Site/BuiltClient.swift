public import Hedging
public import Reporting

/// What a build hands out of each client, in the order of the input.
public struct BuiltClient: Sendable {
  public let evaluation: Evaluation
  /// The portfolio's file, or the stream that it is a line of.
  public let file: String
  public let figures: ClientFigures
  /// What is different from the night before, where the build has a baseline.
  public let change: ClientChange?
}
