public import Markup
import Templates

/// The words of the pages in one language, ready for use.
///
///     words(.outcomeEntry, "30,000")   // entry 30,000
///     words(.side, "short")            // short
public struct PageWords: Sendable {
  /// The entries that templates take in.
  public let catalog: WordCatalog
  private let phrases: [Phrase: Entry]
  /// Those that have no values, as they always are.
  private let texts: [Phrase: String]
  /// How numbers and dates are written among the words.
  private(set) var locale = FormatLocale.enUS

  /// A template that is handed on in one piece.
  private final class Entry: Sendable {
    let template: Template

    init(_ template: Template) { self.template = template }
  }

  /// English, as it ships.
  public static let english = builtIn()

  /// Reads and checks the entries that the program fills itself; the others are checked where a template has them.
  public init(_ catalog: WordCatalog) throws(TemplateFaults) {
    self.catalog = catalog
    var phrases: [Phrase: Entry] = [:]
    var faults: [TemplateFault] = []
    for phrase in Phrase.allCases {
      do throws(TemplateFaults) {
        phrases[phrase] = Entry(
          try Template(entry: phrase.rawValue, of: catalog, schema: phrase.schema, filters: Filters()))
      } catch { faults += error.faults }
    }
    guard faults.isEmpty else { throw TemplateFaults(first: faults) }
    self.phrases = phrases
    texts = phrases.filter { $0.key.parameters.isEmpty }.mapValues { $0.template.text(filling: []) }
  }

  /// A file of words over English ones.
  ///
  /// - Parameter isComplete: whether every entry must be there.
  /// - Throws: entries that are unknown, missing, or at fault.
  public init(_ bytes: [UInt8], file: String, isComplete: Bool) throws(TemplateFaults) {
    try self.init(WordCatalog(bytes, name: file, over: Self.english.catalog, isComplete: isComplete))
  }

  /// A phrase that has no values.
  func callAsFunction(_ phrase: Phrase) -> String { texts[phrase] ?? "" }

  /// A phrase with its values in the order of its parameters.
  func callAsFunction(_ phrase: Phrase, _ values: String?...) -> String {
    phrases[phrase]?.template.text(filling: values) ?? ""
  }

  /// The same for texts that are shown as they are, each of which stands by itself.
  func shown(_ phrase: Phrase, _ values: ShownText?...) -> ShownText {
    guard let entry = phrases[phrase] else { return "" }
    return ShownText(entry.template, filling: values)
  }

  /// The same words among numbers of another language.
  func writing(in locale: FormatLocale) -> PageWords {
    var words = self
    words.locale = locale
    return words
  }

  /// One word of a set in this language.
  func callAsFunction(_ set: WordSet, _ word: String) -> String { catalog[set.name + "." + word] ?? word }

  private static func builtIn() -> PageWords {
    do { return try PageWords(WordCatalog(Templates.words, name: "words.en.txt", isShipped: true)) } catch {
      preconditionFailure("the words that ship are at fault: \(error)")
    }
  }
}

extension Phrase {
  fileprivate var schema: Schema {
    let names = parameters.map { name -> Field<Void> in
      name.hasSuffix("?") ? .optionalText(String(name.dropLast()), "") { nil } : .text(name, "") { "" }
    }
    return Vocabulary(names).schema
  }
}
