/// The six kinds of value that JSON knows.
public enum JSONKind: UInt8, Sendable, CaseIterable {
  case null, boolean, number, string, array, object
}
