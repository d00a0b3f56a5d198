import Foundation
import Testing

/// The fixtures, and folders of a test's own that are gone after it.
enum FixtureFolder {
  static func path(_ relative: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL)
    return folder.appendingPathComponent("Fixtures").appendingPathComponent(relative).path
  }

  /// The same place in the sources, for tests that record what they expect.
  static func sourcePath(_ relative: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/" + relative).path
  }

  /// Whether expected outputs are to be written instead of compared.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Runs a test with a folder of its own.
  static func withTemporary<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hedgerow-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.resolvingSymlinksInPath().path)
  }

  static func copy(_ relative: String, to folder: String) throws {
    try FileManager.default.copyItem(atPath: try path(relative), toPath: folder)
  }

  /// Every file below a folder with its bytes, by its path from there.
  static func contents(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return files
  }

  static func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
