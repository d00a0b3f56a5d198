extension Bound {
  /// The bound of a number, and of a text in the grammar of numbers as far as a pattern can tell, see ``pattern``.
  var schema: [(name: String, value: SchemaNode)] {
    var members: [(name: String, value: SchemaNode)] = []
    if let lower { members.append((lower.isIncluded ? "minimum" : "exclusiveMinimum", .number(lower.value))) }
    if let upper { members.append((upper.isIncluded ? "maximum" : "exclusiveMaximum", .number(upper.value))) }
    if let pattern { members.append(("pattern", .text(pattern))) }
    return members
  }

  /// What every number is held to beside its own bound, see ``computable(near:)``.
  static var computableSchema: [(name: String, value: SchemaNode)] {
    let zero = SchemaNode.object([("const", .number(0))])
    return [("anyOf", .list([zero] + [1.0, -1.0].map { .object(computable(near: $0).schema) }))]
  }
}
