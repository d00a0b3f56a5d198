import Foundation
import Testing

/// Whatever stands in the texts of a site, every output has the structure of a harmless build and shows those texts.
@Suite struct HostileDataTests {
  @Test func `every output has the structure of a harmless build and shows the text`() throws {
    try FixtureFolder.withTemporary { folder in
      let places = try HostileWorld.places().count
      let marks = PlantedTexts.marks(places)
      let harmless = try Outputs(try HostileWorld.build(marks, below: folder))
      #expect(Set(marks).count == places && places >= HostileTexts.classes.count)
      // Every place that is shown is shown somewhere, and there is something of every kind.
      for kind in [".html", ".md", ".svg"] { #expect(harmless.marked.keys.contains { $0.hasSuffix(kind) }) }
      for build in 0..<(2 * HostileTexts.classes.count) {
        let planted = PlantedTexts(
          texts: try HostileWorld.shownTexts(HostileTexts.planted(inBuild: build, places: places)))
        let files = try HostileWorld.build(planted.texts, below: folder)
        try Self.compare(files, with: harmless, showing: planted)
      }
    }
  }

  private static func compare(_ files: [String: Data], with harmless: Outputs, showing texts: PlantedTexts) throws {
    let outputs = try Outputs(files)
    #expect(Set(outputs.marked.keys) == Set(harmless.marked.keys))
    for (name, tokens) in outputs.marked {
      let found = tokens.filter { !$0.isStyle }
      #expect(found.allSatisfy { $0.texts.allSatisfy(PlantedTexts.isIsolated) }, "\(name)")
      let expected = harmless.tokens(of: name, showing: texts).filter { $0 != .text("") }
      let difference = Outputs.difference(
        found.map { $0.mapping(PlantedTexts.withoutIsolates) }, expected)
      #expect(difference == nil, "\(name) of \(texts.texts.map(\.debugDescription))")
    }
    let isSame = outputs.json == harmless.json.mapValues { $0.mapping { texts.replaced($0) } }
    #expect(isSame, "the JSON of \(texts.texts.map(\.debugDescription))")
    for (name, style) in outputs.styles {
      let shown = PlantedTexts.withoutIsolates(Self.withoutEscapes(style))
      let isSame = shown == harmless.styles[name].map(texts.shown)
      #expect(isSame, "\(name) of \(texts.texts.map(\.debugDescription))")
    }
    for (name, bytes) in files {
      #expect(!bytes.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }, "\(name)")
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { (0x80...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value) }, "\(name)")
    }
  }

  /// A stylesheet with the escapes of its one string resolved. What could end the string is always escaped.
  private static func withoutEscapes(_ style: String) -> String {
    guard let start = style.range(of: "@top-left { content: \"")?.upperBound,
      let end = style.range(of: "\"; font: 7.5pt", range: start..<style.endIndex)?.lowerBound
    else { return style }
    let string = style[start..<end]
    let isClosed = !string.contains { "\"<\n".contains($0) }
    #expect(isClosed, "\(string)")
    let resolved = string.replacing(#/\\([0-9a-f]+) /#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
    return String(style[..<start] + resolved + style[end...])
  }

  @Test func `every place sees every class of texts`() throws {
    let places = try HostileWorld.places().count
    let classes = HostileTexts.classes
    for place in 0..<places {
      let seen = (0..<classes.count).map { HostileTexts.planted(inBuild: $0, places: places)[place] }
      #expect(classes.allSatisfy { one in seen.contains { one.texts.contains($0) } }, "\(place)")
    }
    let all = (0..<2 * classes.count).flatMap { HostileTexts.planted(inBuild: $0, places: places) }
    #expect(Set(classes.flatMap(\.texts)).subtracting(all).isEmpty)
  }

  @Test func `ids on a page are unique and lead nowhere but to themselves`() throws {
    try FixtureFolder.withTemporary { folder in
      let places = try HostileWorld.places().count
      for text in ["Content", "theContent", "limits", "Exposure", "\"><x", "constructor", "שלום"] {
        let files = try HostileWorld.build(Array(repeating: text, count: places), below: folder)
        for (name, html) in files where name.hasSuffix(".html") {
          let ids = try HTMLTokens.read(html).flatMap { $0.values(of: "id") }
          #expect(!ids.isEmpty)
          #expect(Set(ids).count == ids.count, "\(name) of \(text)")
          #expect(
            ids.allSatisfy { !$0.unicodeScalars.contains { " \"'<>&\u{2068}\u{FFFD}".unicodeScalars.contains($0) } })
        }
      }
    }
  }

  @Test func `a source is a link only where it is an address`() throws {
    try FixtureFolder.withTemporary { folder in
      try HostileWorld.write(PlantedTexts.marks(try HostileWorld.places().count), below: folder)
      for source in [
        "javascript:alert(1)", "JavaScript://x", "data:text/html,x", "//e.org", "\u{1}https://e.org", "file:///x",
      ] {
        let links = try Self.links(ofSource: source, below: folder)
        #expect(links.count > 5)
        #expect(links.allSatisfy { !$0.contains("e.org") && !$0.contains(":") }, "\(source.debugDescription): \(links)")
      }
      let links = try Self.links(ofSource: "https://e.org/\"><b>?a=b&c\u{202E}", below: folder)
      #expect(links.contains("https://e.org/%22%3E%3Cb%3E?a=b&c%E2%80%AE"))
    }
  }

  /// Where the links of a report lead whose prices and whose publisher's contact are from this source.
  private static func links(ofSource source: String, below folder: String) throws -> [String] {
    for (file, field) in [("market.json", "source"), ("site.json", "contact")] {
      let path = folder + "/site/" + file
      let read = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
      var object = try #require(read as? [String: Any])
      object[field] = source
      try JSONSerialization.data(withJSONObject: object).write(to: URL(filePath: path))
    }
    return try HTMLTokens.read(HostileWorld.single(below: folder)).flatMap { $0.values(of: "href") }
  }
}

extension HTMLTokens.Token {
  fileprivate func values(of name: String) -> [String] {
    guard case .open(_, let attributes, _) = self else { return [] }
    return attributes.filter { $0.name == name }.map(\.value)
  }

  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .open(_, let attributes, _): attributes.map(\.value)
    case .doctype, .close: []
    }
  }
}
