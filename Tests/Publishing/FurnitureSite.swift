import Foundation
import Publishing
import Testing

/// The small site with pages of its own, built.
enum FurnitureSite {
  static let pages = [
    "pages/index.md": page(
      "The desk", "description: What the desk does.", text: "{{#pages}}\n- [{{title}}]({{url}})\n{{/pages}}\n"),
    "pages/guide/index.md": page(
      "Guide", "description: How a hedge works.", "menu: Guide",
      text: "{{#pages}}\n- [{{title}}]({{url}})\n{{/pages}}\n"),
    "pages/guide/second.md": page("Second", "order: 2", "date: 2026-11-20", "updated: 2026-11-22", text: sections(3)),
    "pages/guide/first.md": page("First", "order: 1", "date: 2026-11-21", text: sections(2)),
    "pages/guide/deep/last.md": page("Last", "contents: false", text: sections(4)),
    "pages/method.md": page("Method </script>", "description: A \"quoted\" <b>.", "date: 2026-11-19"),
  ]

  static func page(_ title: String, _ keys: String..., text: String = "Text\n") -> String {
    (["---", "title: \(title)"] + keys + ["---", "", text]).joined(separator: "\n")
  }

  static func sections(_ count: Int) -> String {
    (1...count).map { "## Part \($0)\n\nSome words.\n" }.joined(separator: "\n")
  }

  /// - Parameter settings: what is added to `site.json`.
  static func build(
    _ settings: String = #""baseURL": "https://example.org/desk""#, _ files: [String: String] = pages,
    standalone: Bool = false, _ body: ([String: String]) throws -> Void
  ) throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.copy("sites/small", to: folder + "/site")
      for (file, text) in files { try FixtureFolder.write(text, to: folder + "/site/" + file) }
      let path = folder + "/site/site.json"
      let site = try String(contentsOfFile: path, encoding: .utf8)
      try FixtureFolder.write(
        site.replacingOccurrences(of: #""title": "Small""#, with: #""title": "Small", "# + settings), to: path)
      let output = folder + "/public"
      _ = try SiteBuild(site: folder + "/site", generator: "hedgerow test", standalone: standalone).write(to: output)
      try body(try FixtureFolder.contents(output).mapValues { String(decoding: $0, as: UTF8.self) })
    }
  }
}
