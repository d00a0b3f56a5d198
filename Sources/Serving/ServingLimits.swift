/// What a client may take of the server.
public struct ServingLimits: Sendable {
  /// The longest head of a request, in bytes. Cookies of other programs on `localhost` come along.
  public var head = 16_384
  /// How many connections are open at once; of more, those that have said nothing for longest are ended.
  public var connections = 64
  /// How many of them wait for events; the one that has waited longest goes first, and comes back.
  public var waiting = 32
  /// How long a client may take for its request, and to take the next part of an answer.
  public var patience = Duration.seconds(10)

  public init() {}
}
