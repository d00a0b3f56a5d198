/// Something in a document that cannot be accepted: a fact with a place.
///
/// A fault carries no sentence: words belong to the program, which has them
/// all in one room. It carries what the words need.
public struct Fault: Error, Sendable, Equatable {
  /// Where the value stands, or the bytes that are at fault.
  public let place: Place
  /// The way to the value, such as `accounts[0].positions[1].side`; empty for
  /// the document itself and for faults of syntax.
  public let path: String
  /// What is wrong there.
  public let problem: Problem

  public init(place: Place, path: String, problem: Problem) {
    self.place = place
    self.path = path
    self.problem = problem
  }
}

/// All that is wrong with a document, in the order of its text.
public struct Faults: Error, Sendable, Equatable {
  /// How many faults of a document are told before reading stops.
  public static let limit = 20

  /// At least one, at most ``limit``.
  public let faults: [Fault]

  public init(_ faults: [Fault]) {
    self.faults = faults
  }
}
