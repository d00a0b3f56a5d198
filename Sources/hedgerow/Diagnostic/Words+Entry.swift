import Markup

/// The words for files of words that are at fault.
extension Words {
  /// How many entries that are missing are named.
  private static let mostMissing = 10

  init(wordsFault reason: TemplateFault.Reason, _ token: String) {
    switch reason {
    case .unknownEntry: self.init("unknown entry `\(token)`", hint: Self.english)
    case .recursiveEntry(let chain):
      self.init("an entry includes itself", chain.map { "`\(Printable.text($0))`" }.joined(separator: " → "))
    case .malformedEntry: self.init("this line is no entry", "expected `name = text`, or `#` before a comment")
    case .emptyEntry: self.init("the entry `\(token)` has no words", "expected its text behind `=`")
    case .repeatedEntry(let line): self.init("the entry `\(token)` stands here twice", "the first is in line \(line)")
    case .missingEntries(let keys):
      self.init(keys.count == 1 ? "an entry is missing" : "\(keys.count) entries are missing", hint: Self.english)
      notes = keys.prefix(Self.mostMissing).map { "`\($0)`" }
      if keys.count > Self.mostMissing { notes.append("and \(keys.count - Self.mostMissing) more") }
    case .entryOutOfPlace(let name):
      self.init(
        "the entry `\(token)` cannot stand here", "it says `\(Printable.text(name))`, which this place does not have")
    case .entryWithTags:
      self.init("the entry can only be words", "it stands within a tag, or for a value, where no other tag is read")
    default: self.init("the words are at fault")
    }
  }

  private static let english = "`hedgerow variables words` prints the English ones"
}
