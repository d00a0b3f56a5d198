import Foundation
import Reporting

/// A folder that is gone after the benchmarks, into which a client's files are written as plainly as can be: open, write,
/// close, over what stands there.
final class FileFolder {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "written-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// - Returns: how many files there are.
  func write(_ page: ComposedPage) -> Int {
    let files =
      [("index.html", page.html), ("index.md", page.markdown), ("report.json", page.json ?? [])]
      + page.pictures.map { ($0.name, $0.bytes) }
    for (name, bytes) in files {
      let file = open(folder.path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      precondition(written == bytes.count && close(file) == 0, "the temporary folder cannot be written")
    }
    return files.count
  }
}
