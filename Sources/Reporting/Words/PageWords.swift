public import Markup
import Templates

/// The words of the pages in one language, ready for use.
///
///     words(.outcomeEntry, "30,000")   // entry 30,000
///     words(.side, "short")            // short
public struct PageWords: Sendable {
  private let contents: Contents

  /// Handed on in one piece.
  private final class Contents: Sendable {
    let catalog: WordCatalog
    /// The entries that the program fills itself, by the number of their phrase.
    let phrases: [Sentence]
    /// Their texts without values, for those that have none.
    let texts: [String]
    let locale: FormatLocale

    init(_ catalog: WordCatalog, _ phrases: [Sentence], _ texts: [String], _ locale: FormatLocale) {
      (self.catalog, self.phrases, self.texts, self.locale) = (catalog, phrases, texts, locale)
    }
  }

  /// The entries that templates take in.
  public var catalog: WordCatalog { contents.catalog }
  /// How numbers and dates are written among the words.
  var locale: FormatLocale { contents.locale }

  /// English, as it ships.
  public static let english = builtIn()

  /// Reads and checks the entries that the program fills itself; the others are checked where a template has them.
  public init(_ catalog: WordCatalog) throws(TemplateFaults) {
    var phrases: [Sentence] = []
    var faults: [TemplateFault] = []
    for phrase in Phrase.allCases {
      do throws(TemplateFaults) {
        phrases.append(try Sentence(phrase.name, of: catalog, schema: phrase.schema))
      } catch { faults += error.faults }
    }
    guard faults.isEmpty else { throw TemplateFaults(first: faults) }
    contents = Contents(catalog, phrases, phrases.map { $0.text { _ in nil } }, .enUS)
  }

  /// A file of words over English ones.
  ///
  /// - Parameter isComplete: whether every entry must be there.
  /// - Throws: entries that are unknown, missing, or at fault.
  public init(_ bytes: [UInt8], file: String, isComplete: Bool) throws(TemplateFaults) {
    try self.init(WordCatalog(bytes, name: file, over: Self.english.catalog, isComplete: isComplete))
  }

  /// A phrase that has no values.
  func callAsFunction(_ phrase: Phrase) -> String { contents.texts[phrase.rawValue] }

  /// A phrase with its values in the order of its parameters.
  func callAsFunction(_ phrase: Phrase, _ values: String?...) -> String {
    contents.phrases[phrase.rawValue].text { $0 < values.count ? values[$0] : nil }
  }

  /// Adds the same to some bytes.
  func write(_ phrase: Phrase, _ values: String?..., into bytes: inout ByteBuffer) {
    contents.phrases[phrase.rawValue].write(into: &bytes) { $0 < values.count ? values[$0] : nil }
  }

  /// The same for texts that are shown as they are, each of which stands by itself.
  func shown(_ phrase: Phrase, _ values: ShownText?...) -> ShownText {
    ShownText(contents.phrases[phrase.rawValue], filling: values)
  }

  /// The same words among numbers of another language.
  func writing(in locale: FormatLocale) -> PageWords {
    PageWords(Contents(contents.catalog, contents.phrases, contents.texts, locale))
  }

  private init(_ contents: Contents) { self.contents = contents }

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
