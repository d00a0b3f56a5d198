/// What is wrong with a document or with one of its values.
///
/// Each case holds the facts that its sentence will need and no sentence.
public enum Problem: Sendable, Equatable {
  // The text
  case syntax(SyntaxProblem)
  case repeatedField(String, first: Place)

  // The shape
  case unknownField(String, nearest: String?, known: [String])
  case missingField(String)
  /// None of these fields is given, and one of them is needed.
  case missingOneOf([String])
  /// Both fields are given, and one of them excludes the other.
  case notTogether(String, String)
  /// The field belongs to the contract of the formats, but nothing evaluates it yet.
  case notYetSupported(String)
  case wrongType(expected: Form, found: JSONKind)
  /// A list that needs at least one element.
  case empty

  // The value
  /// A text that does not have the form it should have.
  case malformed(String, Form)
  case outOfRange(Double, Bound)
  case notAChoice(String, nearest: String?, known: [String])
  /// An id that names a folder, and cannot on every system.
  case unportableName(String, PortableName.Problem)

  // The company it keeps
  /// A file of another kind than its folder is for.
  case misplaced(found: FileKind, expected: FileKind)
  case unknownReference(Reference, nearest: String?, known: [String])
  case duplicate(String, first: Place)
  case tier(TierProblem)
  case history(HistoryProblem)
  case contradiction(Contradiction)
  case position(PositionProblem)
  case plan(PlanProblem)
  case frontMatter(FrontMatterProblem)

  /// Nothing is wrong for certain: only ever a warning.
  case doubt(Doubt)
}

/// A name that stands for something defined elsewhere, which is not there.
public struct Reference: Sendable, Equatable {
  /// What the name would have to be the name of.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// An asset that the market gives no price for.
    case pricedAsset
    case venue, portfolio
    case scenarioSet, template, file, folder
    /// A language that numbers and dates can be written in.
    case language
    /// A contract that the venue does not list.
    case contract
    /// A contract that the market does not quote.
    case quote
    /// A contract that the tiers file does not hold.
    case tiers
  }

  /// What was looked for.
  public let kind: Kind
  /// The name as written.
  public let name: String
  /// Where it was looked for: the venue's id or the file's name; empty where there is only one place.
  public let owner: String

  public init(_ kind: Kind, _ name: String, in owner: String = "") {
    self.kind = kind
    self.name = name
    self.owner = owner
  }
}
