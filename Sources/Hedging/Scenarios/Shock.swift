/// How one asset's price moves.
public struct Shock: Sendable, Equatable {
  /// What moves.
  public enum Subject: Hashable, Sendable {
    case asset(Asset)
    /// Everything that is not cash: `"*"`.
    case everything
  }

  public enum Move: Sendable, Equatable {
    /// Relative to the starting price: −0.1 is a fall of 10 %. Inverse: `by` of `1/(1 + x) − 1`.
    case by(Double)
    /// To this level, in the market's unit.
    case to(Price)
    /// The mark's distance from the spot price, `mark/spot − 1`; the spot price itself stays.
    case basis(Rate)
  }

  public var subject: Subject
  public var move: Move

  public init(_ subject: Subject, _ move: Move) {
    self.subject = subject
    self.move = move
  }
}
