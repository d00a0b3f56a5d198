import Foundation

@testable import Markup

/// The files of a build, each read by a reader of its kind.
struct Outputs {
  /// Pages, pictures, and Markdown twins as CommonMark renders them.
  private(set) var marked: [String: [HTMLTokens.Token]] = [:]
  private(set) var json: [String: ParsedJSON] = [:]
  private(set) var styles: [String: String] = [:]

  init(_ files: [String: Data]) throws {
    for (name, bytes) in files where !name.hasSuffix("manifest.json") && name != "logo.svg" && name != "alone/logo.svg"
    {
      switch name.split(separator: ".").last {
      case "html":
        let tokens = try HTMLTokens.read(bytes)
        marked[name] = tokens.map { $0.mapping(Self.withoutHash) }
        styles[name] = Self.style(in: tokens)
      case "svg":
        let tokens = try HTMLTokens.read(bytes)
        marked[name] = tokens
      case "md": marked[name] = try HTMLTokens.read(Self.html(of: bytes)).map { $0.mapping(Self.withoutLineEnds) }
      case "json": json[name] = ParsedJSON(try JSONSerialization.jsonObject(with: bytes))
      case "css": styles[name] = String(decoding: bytes, as: UTF8.self)
      default: break
      }
    }
  }

  /// As CommonMark renders it, with the one reference that it writes as a reference.
  private static func html(of markdown: Data) -> [UInt8] {
    let html = String(decoding: renderMarkdown(Array(markdown)).html, as: UTF8.self)
    return Array(html.replacingOccurrences(of: reference, with: "").utf8)
  }

  /// A mark that CommonMark's rendering has and pages do not.
  private static let reference = "\u{E000}R\u{E001}"

  private static func style(in tokens: [HTMLTokens.Token]) -> String? {
    guard let open = tokens.firstIndex(where: { if case .open("style", _, _) = $0 { true } else { false } }),
      case .text(let style) = tokens[open + 1]
    else { return nil }
    return style
  }

  /// The hash of a page's own style follows the style.
  private static func withoutHash(_ text: String) -> String {
    guard text.contains("sha256-"), let end = text.range(of: "'sha256-")?.upperBound else { return text }
    return String(text[..<end]) + text[end...].drop { $0 != "'" }
  }

  static func withoutLineEnds(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// What a file shows, in the order of its tokens, with texts in place of their marks and no word of isolates.
  func tokens(of name: String, showing texts: PlantedTexts) -> [HTMLTokens.Token] {
    let isMarkdown = name.hasSuffix(".md")
    return (marked[name] ?? []).filter { !$0.isStyle }.map { token in
      token.mapping {
        let shown = PlantedTexts.withoutIsolates(texts.shown(in: $0))
        return isMarkdown ? Self.withoutLineEnds(shown).replacingOccurrences(of: Self.reference, with: "") : shown
      }
    }
  }

  /// The first two tokens that are not the same; a name that has an ellipsis in it has lost its end to the room there is.
  static func difference(_ tokens: [HTMLTokens.Token], _ expected: [HTMLTokens.Token]) -> String? {
    for (token, other) in zip(tokens, expected) where token != other {
      if case (.text(let text), .text(let whole)) = (token, other), isCut(text, of: whole) { continue }
      return "\(token), expected \(other)"
    }
    return tokens.count == expected.count ? nil : "\(tokens.count) tokens, expected \(expected.count)"
  }

  private static func isCut(_ text: String, of whole: String) -> Bool {
    let (text, whole) = (Array(text.unicodeScalars), Array(whole.unicodeScalars))
    guard let end = text.lastIndex(of: "…") else { return false }
    return whole.starts(with: text[..<end]) && whole.reversed().starts(with: text[(end + 1)...].reversed())
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
