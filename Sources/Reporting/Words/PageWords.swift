public import Markup
import Templates

/// The words of the pages in one language, ready for use.
///
///     words(.outcomeEntry, "30,000")   // entry 30,000
///     words(.side, "short")            // short
public struct PageWords: Sendable {
  /// The entries that templates take in.
  public let catalog: WordCatalog
  /// The entries that the program fills itself, by the number of their phrase.
  private let phrases: [Sentence]
  /// Their texts, of those that have no values.
  private let texts: [String]
  /// How numbers and dates are written among the words.
  private(set) var locale = FormatLocale.enUS

  /// English, as it ships.
  public static let english = builtIn()

  /// Reads and checks the entries that the program fills itself; the others are checked where a template has them.
  public init(_ catalog: WordCatalog) throws(TemplateFaults) {
    self.catalog = catalog
    var phrases: [Sentence] = []
    var faults: [TemplateFault] = []
    for phrase in Phrase.allCases {
      do throws(TemplateFaults) {
        phrases.append(try Sentence(phrase.name, of: catalog, schema: phrase.schema))
      } catch { faults += error.faults }
    }
    guard faults.isEmpty else { throw TemplateFaults(first: faults) }
    self.phrases = phrases
    texts = phrases.map { $0.text { _ in nil } }
  }

  /// A file of words over English ones.
  ///
  /// - Parameter isComplete: whether every entry must be there.
  /// - Throws: entries that are unknown, missing, or at fault.
  public init(_ bytes: [UInt8], file: String, isComplete: Bool) throws(TemplateFaults) {
    try self.init(WordCatalog(bytes, name: file, over: Self.english.catalog, isComplete: isComplete))
  }

  /// A phrase that has no values.
  func callAsFunction(_ phrase: Phrase) -> String { texts[phrase.rawValue] }

  /// A phrase with its values in the order of its parameters.
  func callAsFunction(_ phrase: Phrase, _ values: String?...) -> String {
    phrases[phrase.rawValue].text { values[$0] }
  }

  /// Adds the same to some bytes.
  func write(_ phrase: Phrase, _ values: String?..., into bytes: inout ByteBuffer) {
    phrases[phrase.rawValue].write(into: &bytes) { values[$0] }
  }

  /// The same for texts that are shown as they are, each of which stands by itself.
  func shown(_ phrase: Phrase, _ values: ShownText?...) -> ShownText {
    ShownText(phrases[phrase.rawValue], filling: values)
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
