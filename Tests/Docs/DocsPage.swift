import Foundation

/// A page of the site's documentation as it stands in the sources.
struct DocsPage {
  /// A fenced block of code: what stands behind its fence, `json site.json`, and its lines.
  struct Block {
    let language: String
    let file: String
    let text: String
  }

  static let names = ["index", "getting-started", "formats", "templates", "variables", "ci", "scale", "ccxt", "faq"]
  static let site = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Site").path

  let path: String
  private(set) var text: String

  init(_ name: String) throws {
    path = Self.site + "/pages/docs/\(name).md"
    text = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The fenced blocks, in their order.
  var blocks: [Block] { Self.blocks(of: text) }

  static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var open: (words: [Substring], lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (words, lines) = open, line == "```" {
        let body = lines.joined(separator: "\n") + "\n"
        blocks.append(
          Block(language: String(words.first ?? ""), file: words.dropFirst().joined(separator: " "), text: body))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " "), [])
      }
    }
    return blocks
  }

  /// Part of the page that is made from the program: it stands between two comments that no reader sees. When expectations
  /// are recorded it is written anew.
  ///
  ///     {{! made: fields of site.json }}
  ///     {{! end }}
  mutating func holds(_ made: String, as name: String) throws -> Bool {
    let (begin, end) = ("{{! made: \(name) }}\n", "{{! end }}\n")
    guard let start = text.range(of: begin)?.upperBound,
      let stop = text.range(of: end, range: start..<text.endIndex)?.lowerBound
    else { return false }
    if FixtureFolder.isRecording {
      text.replaceSubrange(start..<stop, with: made)
      try FixtureFolder.write(text, to: path)
      return true
    }
    return text[start..<stop] == made
  }
}
