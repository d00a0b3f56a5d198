/// How far a build is among its clients.
public struct BuildPace: Sendable, Equatable {
  /// How many have been taken, with those that are at fault or not asked for.
  public internal(set) var done = 0
  /// How many of them are at fault.
  public internal(set) var refused = 0
}
