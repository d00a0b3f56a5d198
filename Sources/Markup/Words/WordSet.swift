/// The few words that a text of a page is one of, such as `short` and `long`. A page prints the entry `side.short` of its
/// words; data keeps the word itself.
public struct WordSet: Sendable, Hashable {
  /// What the entries' names begin with.
  public let name: String
  /// The words as data writes them.
  public let words: [String]

  /// The words `words`, whose entries are called `name.word`.
  public init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  /// The entries' names.
  public var keys: [String] { words.map { name + "." + $0 } }
}
