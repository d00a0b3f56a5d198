extension Fault {
  /// Whether the JSON Schema of the document's kind refuses it as well: what is wrong can be seen in this document alone,
  /// field by field.
  ///
  /// A number that is written as a text is held to its grammar by the schema, and to its bound as far as a pattern can tell.
  public var isOfShape: Bool {
    switch problem {
    case .unknownField, .missingField, .missingOneOf, .notTogether, .notYetSupported, .wrongType, .empty, .malformed,
      .notAChoice:
      true
    case .outOfRange(_, let bound): quoted.map(bound.refusesText) ?? true
    case .contradiction(.levelForEverything), .position(.collateralOnIsolatedAccount): true
    case .syntax, .repeatedField, .unportableName, .unknownReference, .duplicate, .misplaced, .tier, .history,
      .contradiction, .position, .plan, .frontMatter, .doubt:
      false
    }
  }

  /// The number at fault without its quotes; `nil` of one that has none.
  private var quoted: String? {
    let text = place.sourceLine.unicodeScalars.dropFirst(place.column - 1).prefix(place.width)
    return text.first == "\"" ? String(text.dropFirst().dropLast()) : nil
  }
}
