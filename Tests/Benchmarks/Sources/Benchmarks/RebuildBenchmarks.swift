import Foundation
import Publishing

/// The site that ships, built again after one of its pages was edited: what `hedgerow serve` does after a save.
enum RebuildBenchmarks {
  static func all() throws -> [Benchmark] {
    let site = try EditedSite()
    return [Benchmark("rebuild: the shipped site after an edit of a page") { site.rebuild() }]
  }

  /// A copy of the shipped site that is gone after the benchmarks.
  private final class EditedSite {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "rebuilt-\(UUID().uuidString)")
    private let page: URL
    private let text: String
    private var edits = 0

    init() throws {
      let root = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: root.appending(path: "Site"), to: folder.appending(path: "Site"))
      page = folder.appending(path: "Site/pages/guide/worked-example.md")
      text = try String(contentsOf: page, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Returns: how many files are others than before.
    func rebuild() -> Int {
      edits += 1
      try? Data("\(text)\nEdit \(edits).\n".utf8).write(to: page)
      let site = folder.appending(path: "Site").path
      do {
        let build = try SiteBuild(site: site, generator: "hedgerow benchmark", drafts: true)
        let result = try build.write(to: folder.appending(path: "public").path)
        guard result.written > 0 else { fatalError("the edit changed nothing") }
        return result.written
      } catch { fatalError("the shipped site does not build: \(error)") }
    }
  }
}
