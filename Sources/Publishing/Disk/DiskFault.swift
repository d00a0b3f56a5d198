/// What the file system refused.
public struct DiskFault: Error, Sendable, Equatable {
  public enum Action: String, Sendable {
    case read, list, write, rename, remove, makeFolder
    /// A folder of the output is a symbolic link, which could lead out of it.
    case followLink
  }

  public let action: Action
  public let path: String
  /// The system's error number.
  public let code: Int32

  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }
}
