/// One thing wrong with a template: a fact with a place. The sentence a person reads is made elsewhere.
///
///     TemplateFault(reason: .unknownName, file: "report.md", line: 3, column: 9,
///                   sourceLine: "Hello {{clinet}}", token: "clinet", nearest: "client")
public struct TemplateFault: Error, Sendable, Hashable {
  /// What is wrong.
  public let reason: Reason
  /// The template or partial it stands in.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in Unicode scalars.
  public let column: Int
  /// The line as it was written, without its line ending.
  public let sourceLine: String
  /// The text at fault, which begins at the place.
  public let token: String
  /// The known name that looks most like `token`, where one does.
  public let nearest: String?

  /// What can be wrong with a template.
  public enum Reason: Sendable, Hashable {
    /// No name of the page, looked up from here outwards.
    case unknownName
    /// No filter of that name.
    case unknownFilter
    /// No partial of that name.
    case unknownPartial
    /// A partial that would include itself; the chain leads from the first to the repeated one.
    case recursivePartial(chain: [String])
    /// Mustache syntax that this engine does not have, or HTML escaping could be avoided with.
    case unsupported(Feature)
    /// `{{` without `}}`.
    case unclosedTag
    /// A tag without a name.
    case emptyTag
    /// Something in a tag that is neither name, filter nor argument.
    case malformedTag
    /// A section that is not closed before the end of the file.
    case unclosedSection
    /// A closing tag while another section is open.
    case crossedSection(open: String)
    /// A closing tag while no section is open.
    case unopenedSection
    /// A dotted name that goes into something without names of its own.
    case notARecord(Kind.Shape)
    /// A section on something that is always there.
    case notACondition(Kind.Shape)
    /// A record or a list printed as if it were text.
    case notPrintable(Kind.Shape)
    /// A number or a flag without a format.
    case unformatted(Kind.Shape)
    /// A value that may be absent, printed without `or` and outside a section of its name.
    case unguardedOptional
    /// A filter on a kind it does not take.
    case filterInput(accepts: [Kind.Shape], found: Kind.Shape)
    /// A filter for what the number of this name does not count.
    case filterUnit(Unit, of: String)
    /// Too few or too many arguments.
    case argumentCount(least: Int, most: Int, found: Int)
    /// A number where a text belongs, or the reverse.
    case argumentKind(expected: Filter.ArgumentKind, found: Filter.ArgumentKind)
    /// A filter after `or`, which must come last.
    case filterAfterOr
    /// U+E000 or U+E001, which mark the places of values while a page is rendered.
    case reservedCharacter
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A byte order mark, which would stand in the page.
    case byteOrderMark
    /// The marks of a conflict that a program for versions has left.
    case conflict
    /// No entry of that name in the file of words.
    case unknownEntry
    /// An entry that stands in itself; the chain leads from the first to the repeated one.
    case recursiveEntry(chain: [String])
    /// A line of a file of words that is neither an entry nor a comment.
    case malformedEntry
    /// An entry without words.
    case emptyEntry
    /// A second entry of one name.
    case repeatedEntry(firstLine: Int)
    /// Entries that a file of words lacks.
    case missingEntries([String])
    /// An entry of the words that ship, at a place that lacks a name it uses.
    case entryOutOfPlace(name: String)
    /// An entry with tags, where only words can stand.
    case entryWithTags
    /// A heading that lies more than one level below the one before.
    case skippedHeading(expected: Int, found: Int)
    /// A heading of the first level in a text whose page has its title already.
    case secondTitle
    /// A picture that says nothing to who does not see it.
    case imageWithoutText
    /// A link without words.
    case linkWithoutText
    /// A tag of HTML in Markdown, which no page would show.
    case rawHTML
    /// A template that leaves out a name which no page can do without.
    case missingName(String)
    /// More sections inside one another than any page needs.
    case tooDeep(limit: Int)
    /// More bytes than any page needs.
    case tooLarge(limit: Int)
  }

  /// The parts of Mustache that are refused by name.
  public enum Feature: String, Sendable, Hashable {
    case tripleMustache, ampersand, setDelimiter, parent, block, dynamicName
  }
}

/// Everything found wrong with one template, up to ``limit`` faults, in the order they were met.
public struct TemplateFaults: Error, Sendable, Hashable {
  /// More faults than this are not collected: the first ones explain the rest.
  public static let limit = 20

  /// At least one fault.
  public let faults: [TemplateFault]

  public init(faults: [TemplateFault]) { self.faults = faults }

  /// The first of these faults, of which there is at least one, as many as are collected.
  public init(first faults: [TemplateFault]) { self.faults = Array(faults.prefix(Self.limit)) }
}
