import Foundation
import Testing

@testable import Markup

/// Whatever stands in the texts of a site, every output has the structure of a harmless build and shows those texts.
@Suite struct HostileDataTests {
  static let corpus: [String] = {
    let more = [
      "{{name}}", "{{#menu}}x{{/menu}}", "{{{style}}}", "{{! x }}", "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-1",
      "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{8}\u{8}\u{8}", "a\u{202E}fdp.exe",
      "\u{2067}\u{2067}x",
      "x\u{2069}\u{2069}y", "\u{202C}", "\u{2029}", "\u{85}", "\u{FEFF}",
      "مرحبا 12",
      "שלום!", "שלום\n*x*", "\u{200F}", "\u{E0001}", "🏴\u{E0067}\u{E007F}", "a\u{300}\u{301}\u{302}", "é", "e\u{301}",
      "JAVASCRIPT:alert(1)", "java&#115;cript:alert(1)", "java\nscript:x", "data:text/html;base64,PHNjcmlwdD4=",
      "<a href=\"javascript:x\">", "</style><script>x</script>", "<iframe srcdoc=x>", "<base href=//e.org>",
      "<meta http-equiv=refresh content=0>", "<form action=//e.org>", "<math><mi xlink:href=x>", "Content", "limits",
      String(repeating: "[", count: 300), String(repeating: "`", count: 301), String(repeating: "*_", count: 200),
    ]
    // A literal may not hold these.
    let noncharacters = [0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init).map { "x\($0)" }
    // Names may not be blank.
    return (hostileValues.prefix(140).enumerated().filter { $0.offset % 4 == 0 }.map(\.element) + more + noncharacters)
      .map { $0.utf8.contains { $0 > 0x20 } ? $0 : "x\($0)y" }
  }()

  @Test func `every output has the structure of a harmless build and shows the text`() throws {
    try FixtureFolder.withTemporary { folder in
      let harmless = try Outputs(try HostileWorld.build(HostileWorld.harmless, below: folder))
      #expect(harmless.html.count == 3 && harmless.markdown.count == 3 && harmless.json.count == 1)
      #expect(harmless.showing("x").html["alone.html"] != harmless.showing("y").html["alone.html"])
      for text in Self.corpus {
        let files = try HostileWorld.build(text, below: folder)
        let outputs = try Outputs(files)
        let expected = harmless.showing(text)
        for (name, tokens) in expected.html {
          let difference = Outputs.difference(outputs.html[name], tokens)
          #expect(difference == nil, "\(name) of \(text.debugDescription)")
        }
        for (name, tokens) in expected.markdown {
          let difference = Outputs.difference(outputs.markdown[name], tokens)
          #expect(difference == nil, "\(name) of \(text.debugDescription)")
        }
        let isSame = outputs.json == expected.json
        #expect(isSame, "\(text.debugDescription)")
        let isDrawnAlike = outputs.pictures == expected.pictures
        #expect(isDrawnAlike, "\(text.debugDescription)")
        for (name, bytes) in files {
          #expect(
            !bytes.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F },
            "\(name) of \(text.debugDescription)")
          let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
          #expect(!scalars.contains { (0x80...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value) })
        }
      }
    }
  }

  @Test func `ids on a page are unique and lead nowhere but to themselves`() throws {
    try FixtureFolder.withTemporary { folder in
      for text in ["Content", "theContent", "limits", "Exposure", "\"><x", "constructor", "שלום"] {
        for (name, html) in try HostileWorld.build(text, below: folder) where name.hasSuffix(".html") {
          let ids = try HTMLTokens.read(html).flatMap { token -> [String] in
            if case .open(_, let attributes, _) = token {
              attributes.filter { $0.name == "id" }.map(\.value)
            } else {
              []
            }
          }
          #expect(ids.count > 1)
          #expect(Set(ids).count == ids.count, "\(name) of \(text)")
          #expect(
            ids.allSatisfy { !$0.unicodeScalars.contains { " \"'<>&\u{2068}\u{FFFD}".unicodeScalars.contains($0) } })
        }
      }
    }
  }

  @Test func `a source is a link only where it is an address`() throws {
    try FixtureFolder.withTemporary { folder in
      for source in [
        "javascript:alert(1)", "JavaScript://x", "data:text/html,x", "//e.org", "\u{1}https://e.org", "file:///x",
      ] {
        let links = try self.links(ofSource: source, below: folder)
        #expect(links.allSatisfy { !$0.contains("e.org") && !$0.contains(":") }, "\(source.debugDescription): \(links)")
      }
      let links = try self.links(ofSource: "https://e.org/\"><b>?a=b&c\u{202E}", below: folder)
      #expect(links.contains("https://e.org/%22%3E%3Cb%3E?a=b&c%E2%80%AE"))
    }
  }

  private func links(ofSource source: String, below folder: String) throws -> [String] {
    _ = try HostileWorld.build("x", below: folder)
    let path = folder + "/site/market.json"
    var market = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any])
    market["source"] = source
    try JSONSerialization.data(withJSONObject: market).write(to: URL(filePath: path))
    let html = try HostileWorld.rebuild(below: folder)
    return try HTMLTokens.read(html).flatMap { token -> [String] in
      if case .open("a", let attributes, _) = token { attributes.filter { $0.name == "href" }.map(\.value) } else { [] }
    }
  }
}
