extension Fault {
  /// Whether the JSON Schema of the document's kind refuses it as well: what is wrong can be seen in this document alone,
  /// field by field.
  ///
  /// A number that is written as a text is held to its grammar by the schema, not to its bound.
  public var isOfShape: Bool {
    switch problem {
    case .unknownField, .missingField, .missingOneOf, .notTogether, .notYetSupported, .wrongType, .empty, .malformed,
      .notAChoice:
      true
    case .outOfRange: !isInQuotes
    case .contradiction(.levelForEverything), .position(.collateralOnIsolatedAccount): true
    case .syntax, .repeatedField, .unportableName, .unknownReference, .duplicate, .misplaced, .tier, .history,
      .contradiction, .position, .plan, .frontMatter, .doubt:
      false
    }
  }

  private var isInQuotes: Bool {
    place.sourceLine.unicodeScalars.dropFirst(place.column - 1).first == "\""
  }
}
