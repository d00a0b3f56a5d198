/// Why nothing is served.
public enum ServingFault: Error, Sendable, Equatable {
  /// Another program listens on the port.
  case portTaken(UInt16)
  /// Other programs listen on all of these ports.
  case portsTaken(UInt16, UInt16)
  /// The system refuses to listen on a port.
  case refused(UInt16, code: Int32)
}
