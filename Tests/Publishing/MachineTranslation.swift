import Foundation

/// A second language that needs no translator: every word of an entry in guillemets, tags and link targets untouched.
///
///     limits.title = Each limit   →   limits.title = «Each» «limit»
enum MachineTranslation {
  static func of(_ file: String) -> String {
    file.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !line.hasPrefix("#"), let sign = line.range(of: " = ") else { return String(line) }
      return line[..<sign.upperBound] + translated(line[sign.upperBound...])
    }.joined(separator: "\n")
  }

  private static func translated(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let piece = rest.firstMatch(of: /\{\{.*?\}\}|\]\(.*?\)|[\p{L}][\p{L}\p{M}’²-]*/) {
      let found = String(piece.output)
      result += rest[..<piece.range.lowerBound]
      result += found.hasPrefix("{") || found.hasPrefix("]") ? found : "«" + found + "»"
      rest = rest[piece.range.upperBound...]
    }
    return result + rest
  }
}

/// What a page shows, in text and in the attributes that are read out.
struct ShownWords {
  private let text: String
  /// How many words are in guillemets.
  let translated: Int

  /// `nil` for files that hold no words for people.
  init?(_ source: String, of name: String) {
    var shown: String
    switch name.split(separator: ".").last {
    case "md": shown = source.replacing(/\]\([^)]*\)/, with: "] ").replacing("\\", with: "")
    case "html", "svg":
      let read = source.matches(of: /(?:aria-label|alt|title)="([^"]*)"/).map { String($0.1) }
      shown = source.replacing(/(?s)<style>.*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
      shown += " " + read.joined(separator: " ")
      for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        shown = shown.replacing(reference, with: character)
      }
    default: return nil
    }
    translated = shown.matches(of: /«[^»]*»/).count
    text = shown
  }

  /// The words that are neither translated nor a value.
  func words(outside values: InputValues) -> [String] {
    var left = text.replacing(/«[^»]*»/, with: " ")
    for value in values.texts { left = left.replacing(value, with: " ") }
    return left.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }.filter { !values.units.contains($0) }
  }
}

/// The texts that a site's files give, the longest first.
struct InputValues {
  let texts: [String]
  /// Times and large numbers as pages write them.
  let units: Set = ["hedgerow", "UTC", "Nov", "Mio", "Mrd", "bn"]

  /// Words that data and pages have in common, but that pages have to translate.
  private static let translated: Set = [
    "short", "long", "isolated", "cross", "linear", "inverse", "mark", "index", "entry", "net", "none", "perpetual",
  ]

  init(_ site: String) throws {
    var found: Set<String> = []
    for (name, data) in try FixtureFolder.contents(site) where name.hasSuffix(".json") && !name.hasPrefix("schemas/") {
      Self.collect(try JSONSerialization.jsonObject(with: data), &found)
    }
    for text in found where text.contains("/") && text.contains(":") {
      found.formUnion(text.split { "/:-".contains($0) }.map(String.init))
    }
    // The names of charts' rows are cut where there is no room.
    texts = found.subtracting(Self.translated).filter { $0.count > 1 }.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  private static func collect(_ value: Any, _ found: inout Set<String>) {
    switch value {
    case let text as String: found.insert(text)
    case let list as [Any]: for element in list { collect(element, &found) }
    case let object as [String: Any]:
      for (key, value) in object {
        if key.allSatisfy({ $0.isUppercase || $0.isNumber }) { found.insert(key) }
        collect(value, &found)
      }
    default: break
    }
  }
}
