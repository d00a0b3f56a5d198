import Foundation

@testable import Markup

/// The files of a build, each read by a reader of its kind.
struct Outputs {
  private(set) var html: [String: [HTMLTokens.Token]] = [:]
  private(set) var markdown: [String: [HTMLTokens.Token]] = [:]
  private(set) var json: [String: ParsedJSON] = [:]
  private(set) var pictures: [String: [HTMLTokens.Token]] = [:]

  init(_ files: [String: Data]) throws {
    for (name, bytes) in files {
      switch name.split(separator: ".").last {
      case "html": html[name] = try HTMLTokens.read(bytes).map { $0.mapping { $0 } }
      case "md": markdown[name] = try Self.rendered(Array(bytes))
      case "svg": pictures[name] = try HTMLTokens.read(bytes)
      case "json" where name != "manifest.json": json[name] = ParsedJSON(try JSONSerialization.jsonObject(with: bytes))
      default: continue
      }
    }
  }

  /// The same with another text in place of the harmless one.
  func showing(_ text: String) -> Outputs {
    func replaced(_ old: String, with text: String) -> String {
      old.replacingOccurrences(of: HostileWorld.harmless, with: text)
    }
    var outputs = self
    outputs.html = html.mapValues { tokens in tokens.map { $0.mapping { Self.shown($0, text) } } }
    outputs.markdown = markdown.mapValues { tokens in
      tokens.map { $0.mapping { Self.withoutLineEnds(Self.shown($0, text)) } }
    }
    outputs.json = json.mapValues { $0.mapping { replaced($0, with: text) } }
    return outputs
  }

  /// The first two tokens that are not the same.
  static func difference(_ tokens: [HTMLTokens.Token]?, _ expected: [HTMLTokens.Token]) -> String? {
    guard let tokens else { return "there is no such page" }
    for (token, other) in zip(tokens, expected) where token != other { return "\(token), expected \(other)" }
    return tokens.count == expected.count ? nil : "\(tokens.count) tokens, expected \(expected.count)"
  }

  /// A Markdown twin as a reader sees it; a line end in a sentence is a space.
  private static func rendered(_ markdown: [UInt8]) throws -> [HTMLTokens.Token] {
    try HTMLTokens.read(Self.html(of: markdown)).map { $0.mapping(withoutLineEnds) }
  }

  /// As CommonMark renders it, with the one reference that it writes as a reference, and without comments.
  private static func html(of markdown: [UInt8]) -> [UInt8] {
    let html = String(decoding: renderMarkdown(markdown), as: UTF8.self)
    return Array(html.replacingOccurrences(of: "\u{E000}R\u{E001}", with: "").utf8)
  }

  private static func withoutLineEnds(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// What a page shows in place of the harmless text. The two places with something around the text are one value each.
  private static func shown(_ old: String, _ text: String) -> String {
    var old = old
    for (before, after) in [("source: ", ""), ("", " site"), ("", "")] {
      old = old.replacingOccurrences(of: before + HostileWorld.harmless + after, with: shown(before + text + after))
    }
    return old
  }

  /// The documented treatment, written down a second time: by properties where the program has ranges.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isKept = ["\t", "\n", "\r"].contains(scalar)
      let isHidden: Bool =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format:
          "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars.contains(scalar)
        default: scalar.properties.isNoncharacterCodePoint
        }
      return isHidden && !isKept ? "\u{FFFD}" : scalar
    }
    let turns = text.unicodeScalars.contains { scalar in
      scalar == "\u{200F}"
        || ["HEBREW", "ARABIC", "SYRIAC", "THAANA", "NKO"].contains { scalar.properties.name?.hasPrefix($0) == true }
    }
    let shown = String(String.UnicodeScalarView(scalars))
    return turns ? "\u{2068}\(shown)\u{2069}" : shown
  }
}

/// A JSON value that can be compared by its scalars: `==` on texts would take an accent in two encodings for one.
indirect enum ParsedJSON: Equatable {
  case text([Unicode.Scalar])
  case list([ParsedJSON])
  case object([String: ParsedJSON])
  case other(String)

  init(_ value: Any) {
    switch value {
    case let text as String: self = .text(Array(text.unicodeScalars))
    case let list as [Any]: self = .list(list.map(ParsedJSON.init))
    case let object as [String: Any]: self = .object(object.mapValues(ParsedJSON.init))
    default: self = .other("\(value)")
    }
  }

  func mapping(_ change: (String) -> String) -> ParsedJSON {
    switch self {
    case .text(let scalars): .text(Array(change(String(String.UnicodeScalarView(scalars))).unicodeScalars))
    case .list(let list): .list(list.map { $0.mapping(change) })
    case .object(let object): .object(object.mapValues { $0.mapping(change) })
    case .other: self
    }
  }
}
