extension FieldRule {
  /// The rule as a schema that the object has to satisfy as well.
  var schema: SchemaNode {
    switch self {
    case .someOf(let names): .object([("anyOf", .list(names.map { Self.given([$0]) }))])
    case .oneOf(let names): .object([("oneOf", .list(names.map { Self.given([$0]) }))])
    case .notTogether(let one, let other): .object([("not", Self.given([one, other]))])
    case .needed(let name, let other): .object([("anyOf", .list([Self.given([name]), Self.given([other])]))])
    case .neededWhere(let name, let other, let text): Self.whenever(other, is: text, Self.given([name]))
    case .refusedWhere(let name, let other, let text, _):
      Self.whenever(other, is: text, .object([("not", Self.given([name]))]))
    }
  }

  /// The fields are there and not `null`.
  private static func given(_ names: [StaticString]) -> SchemaNode {
    .object([
      ("required", .texts(names.map(\.description))),
      ("properties", .object(names.map { ($0.description, .object([("not", .object([("type", .text("null"))]))])) })),
    ])
  }

  private static func whenever(_ name: StaticString, is text: StaticString, _ demand: SchemaNode) -> SchemaNode {
    let condition = SchemaNode.object([
      ("required", .texts([name.description])),
      ("properties", .object([(name.description, .object([("const", .text(text.description))]))])),
    ])
    return .object([("if", condition), ("then", demand)])
  }
}
